import { randomUUID } from 'node:crypto';
import { expect, it } from '@jest/globals';
import type { BusRecord, StoredRecord } from '../../src/index.js';
import { A_WHILE, type Cases, numbers, sleep } from './ground.js';

const ofKey = (records: readonly BusRecord[], key: string) => records.filter((r) => r.key === key).map(({ id }) => id);

/** What is written is read: in order per key, unchanged, without a gap. */
export const recordCases: Cases = (play) => {
  it('keeps the order of each key over many batches', async () => {
    const here = play();
    await here.make(4);
    const keys = Array.from({ length: 25 }, () => randomUUID());
    const sent = numbers(20).flatMap((n) => keys.map((key) => here.record(key, { value: n })));
    const reading = await here.read();
    for (let i = 0; i < sent.length; i += 75) await here.bus.produce(sent.slice(i, i + 75));
    await reading.has(500);
    for (const key of keys) expect(ofKey(reading.records, key)).toEqual(ofKey(sent, key));
  });

  it('puts a key into the same partition, whoever writes', async () => {
    const here = play();
    await here.make();
    const keys = Array.from({ length: 10 }, () => randomUUID());
    for (const bus of [here.bus, here.another()]) await bus.produce(keys.map((key) => here.record(key)));
    const reading = await here.read();
    await reading.has(20);
    for (const key of keys)
      expect(new Set(reading.records.filter((r) => r.key === key).map(({ partition }) => partition)).size).toBe(1);
  });

  it('spreads keys evenly enough', async () => {
    const here = play();
    await here.make();
    await here.bus.produce(Array.from({ length: 800 }, () => here.record(randomUUID())));
    const reading = await here.read();
    await reading.has(800);
    const counts = numbers(8).map((p) => reading.records.filter(({ partition }) => partition === p).length);
    expect(Math.min(...counts)).toBeGreaterThan(55);
  });

  it('numbers the records of a partition without a gap, whoever writes at the same time', async () => {
    const here = play();
    await here.make(2);
    const writers = [here.bus, here.another(), here.another()];
    await Promise.all(
      writers.map((bus) => Promise.all(numbers(5).map(() => bus.produce(here.numbered(randomUUID(), 7))))),
    );
    const reading = await here.read();
    await reading.has(105);
    for (const p of [0, 1]) {
      const offsets = reading.records.filter(({ partition }) => partition === p).map(({ offset }) => offset);
      expect(offsets).toEqual(numbers(offsets.length));
    }
  });

  it('takes one batch for several topics', async () => {
    const here = play();
    const other = `${here.topic}.other`;
    await here.make(1);
    await here.make(1, other);
    await here.bus.produce(here.numbered('a', 6).map((record, n) => (n % 2 ? { ...record, topic: other } : record)));
    const reading = await here.read({ topics: [here.topic, other] });
    await reading.has(6);
    const of = (topic: string) => reading.records.filter((r) => r.topic === topic).map(({ value }) => value);
    expect([of(here.topic), of(other)]).toEqual([
      [0, 2, 4],
      [1, 3, 5],
    ]);
  });

  it('takes an empty batch for nothing', async () => {
    const here = play();
    await here.make(1);
    await here.bus.produce([]);
    const reading = await here.read();
    await sleep(A_WHILE);
    expect(reading.records).toEqual([]);
  });

  const given: [string, Partial<BusRecord>][] = [
    [
      'id, headers and value',
      {
        headers: { 'redress-type': 'petition.accepted', traceparent: '00-ab-cd-01' },
        value: { a: [1, null, 'x'], b: { c: true } },
      },
    ],
    [
      'a text of any script',
      { key: '举报-🙂', headers: { 说明: '信访事项 — “受理”' }, value: { text: 'é\u2028\n\t"\\ 举报🙂' } },
    ],
    ['a tombstone', { value: null }],
    ['a record of 60 kB', { value: { text: '信'.repeat(20_000) } }],
    ['every byte in a header', { headers: { binary: String.fromCharCode(...numbers(255, 1)) } }],
    ['an empty key, header and text', { key: '', headers: { empty: '' }, value: '' }],
    ['a bare number, its fraction and size', { value: [0, -1, 1.5, 9_007_199_254_740_991, 1e-7] }],
  ];
  it.each(given)('gives back %s as it was written', async (_name, parts) => {
    const here = play();
    await here.make(1);
    const sent = here.record('k', parts);
    await here.bus.produce([sent]);
    const reading = await here.read();
    await reading.has(1);
    const { partition, offset, ...found } = reading.records[0] as StoredRecord;
    expect([partition, offset]).toEqual([0, 0]);
    expect(found).toEqual(sent);
  });

  it('carries many large records at once', async () => {
    const here = play();
    await here.make(2);
    const text = 'x'.repeat(60_000);
    for (const key of ['a', 'b', 'c'])
      await here.bus.produce(numbers(10).map((n) => here.record(key, { value: { n, text } })));
    const reading = await here.read();
    await reading.has(30);
    for (const key of ['a', 'b', 'c'])
      expect(reading.records.filter((r) => r.key === key).map(({ value }) => (value as { n: number }).n)).toEqual(
        numbers(10),
      );
  });
};
