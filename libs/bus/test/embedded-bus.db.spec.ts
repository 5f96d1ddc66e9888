import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { EmbeddedBus, type StoredRecord, toRecord, UnknownTopic } from '../src/index.js';
import { freshDatabase, run, type TestDatabase } from './databases.js';
import { event, history, TOPIC, until } from './events.js';

jest.setTimeout(30_000);

describe('the embedded bus', () => {
  let database: TestDatabase;
  let bus: EmbeddedBus;
  beforeAll(async () => {
    database = await freshDatabase('bus');
    bus = new EmbeddedBus({ databaseUrl: database.url });
  });
  afterAll(() => bus.stop({ drainMs: 1_000 }));

  const read = async (group: string, onRecord: (record: StoredRecord) => void, topics = [TOPIC], from = bus) =>
    from.consume({
      group,
      topics,
      onBatch: ({ records }, control) => {
        records.forEach(onRecord);
        control.commit((records.at(-1) as StoredRecord).offset + 1);
      },
    });

  it('keeps the order of each key and gives every group all events, also a third one that joins after 1,000', async () => {
    const sent = history(50, 20);
    const early = new Map<string, string[]>([
      ['first', []],
      ['second', []],
    ]);
    for (const [group, ids] of early) await read(group, (record) => ids.push(record.id));
    for (let i = 0; i < sent.length; i += 100) await bus.produce(sent.slice(i, i + 100).map(toRecord));
    const late: StoredRecord[] = [];
    const third = await read('third', (record) => late.push(record));
    await until(
      'all groups have all',
      () => [...early.values()].every((ids) => ids.length === 1000) && late.length === 1000,
    );

    const ofKey = (records: { key: string; id: string }[], key: string) =>
      records.filter((r) => r.key === key).map((r) => r.id);
    for (const key of new Set(sent.map((e) => e.key))) expect(ofKey(late, key)).toEqual(ofKey(sent, key));
    for (const ids of early.values()) expect(new Set(ids).size).toBe(1000);
    await until('nothing lags', async () => (await third.lag()).every(({ lag }) => lag === 0));
  });

  it('numbers the records of a partition without a gap, whoever appends at the same time', async () => {
    const others = Array.from({ length: 4 }, () => new EmbeddedBus({ databaseUrl: database.url }));
    await Promise.all(
      others.flatMap((other) => Array.from({ length: 10 }, () => other.produce(history(10, 2).map(toRecord)))),
    );
    const rows = await run<{ gaps: number }>(
      database.name,
      `select (max(off) - min(off) + 1 - count(*))::int as gaps, (max(off) + 1 - (select next_off from bus_head h where h.topic = l.topic and h.part = l.part))::int as ahead
         from bus_log l group by topic, part`,
    );
    expect(rows).toEqual(rows.map(() => ({ gaps: 0, ahead: 0 })));
    await Promise.all(others.map((other) => other.stop({ drainMs: 100 })));
  });

  it('refuses a topic that no deploy created', async () => {
    await expect(
      bus.produce([toRecord(event({ aggregateId: 'a', seq: 1, topic: 'redress.nowhere' }))]),
    ).rejects.toThrow(UnknownTopic);
    await expect(read('nobody', () => undefined, ['redress.nowhere'])).rejects.toThrow(UnknownTopic);
    const owner = new EmbeddedBus({ databaseUrl: database.ownerUrl });
    await owner.ensureTopics(['redress.new', { topic: 'redress.small', partitions: 1 }]);
    await owner.ensureTopics(['redress.new']);
    await bus.produce([toRecord(event({ aggregateId: 'a', seq: 1, topic: 'redress.new' }))]);
    expect(await run(database.name, `select count(*)::int as n from bus_head where topic = 'redress.new'`)).toEqual([
      { n: 8 },
    ]);
    await owner.stop({ drainMs: 100 });
  });

  it('keeps restricted reports from every role that does not work on them', async () => {
    const topic = 'redress.restricted';
    const report = toRecord(event({ aggregateId: 'r', seq: 1, topic }));
    await expect(bus.produce([report])).rejects.toThrow(/permission denied/);
    const intake = new EmbeddedBus({ databaseUrl: database.restrictedUrl });
    await intake.produce([report, toRecord(event({ aggregateId: 'o', seq: 1 }))]);
    const seen: string[] = [];
    await read('oversight', (record) => seen.push(record.id), [topic], intake);
    await until('the report arrives', () => seen.length === 1);
    expect(seen).toEqual([report.id]);
    expect(await run(database.name, `select count(*)::int as n from bus_log where topic = '${topic}'`)).toEqual([
      { n: 0 },
    ]);
    await intake.stop({ drainMs: 1_000 });
  });

  it('shares the partitions between two members, and gives all to the one that stays', async () => {
    const other = new EmbeddedBus({ databaseUrl: database.url });
    const owners = () =>
      run<{ owner: number; n: number }>(
        database.name,
        `select owner, count(*)::int as n from bus_offset where grp = 'shared' group by owner`,
      );
    await read('shared', () => undefined);
    await until('the first has all', async () => (await owners()).length === 1);
    await read('shared', () => undefined, [TOPIC], other);
    await until('each has half', async () => (await owners()).every(({ n, owner }) => n === 4 && owner !== null));
    await other.stop({ drainMs: 1_000 });
    await until('the first has all again', async () =>
      (await owners()).every(({ n, owner }) => n === 8 && owner !== null),
    );
  });

  it('pauses, resumes and seeks a partition, and repeats a batch whose reader failed', async () => {
    const key = 'one-key';
    await bus.produce([1, 2, 3].map((seq) => toRecord(event({ aggregateId: key, seq }))));
    const seen: string[] = [];
    let failed = false;
    let again = false;
    await bus.consume({
      group: 'steering',
      topics: [TOPIC],
      onBatch: ({ records }, control) => {
        const mine = records.filter((record) => record.key === key);
        if (!mine.length) return;
        if (!failed) {
          failed = true;
          throw new Error('reader failed');
        }
        seen.push(...mine.map((record) => record.headers['redress-seq'] as string));
        if (again) return;
        again = true;
        control.pause();
        control.seek((mine[0] as StoredRecord).offset);
        setTimeout(() => control.resume(), 300);
      },
    });
    await until('read twice', () => seen.length === 6);
    expect(seen).toEqual(['1', '2', '3', '1', '2', '3']);
  });

  it('begins at the present for a live view', async () => {
    const seen: StoredRecord[] = [];
    await bus.consume({
      group: 'live',
      topics: [TOPIC],
      from: 'now',
      onBatch: ({ records }) => void seen.push(...records),
    });
    await new Promise((resolve) => setTimeout(resolve, 500));
    const fresh = event({ aggregateId: 'fresh', seq: 1 });
    await bus.produce([toRecord(fresh)]);
    await until('the new one is seen', () => seen.length > 0);
    expect(seen.map((record) => record.id)).toEqual([fresh.id]);
  });
});
