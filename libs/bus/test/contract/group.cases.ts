import { randomUUID } from 'node:crypto';
import { expect, it } from '@jest/globals';
import type { StoredRecord } from '../../src/index.js';
import { until } from '../events.js';
import { A_WHILE, type Cases, numbers, sleep } from './ground.js';

/** Every group gets everything, each member its share, and what was settled stays settled. */
export const groupCases: Cases = (play) => {
  it('gives every group everything, also one that joins late', async () => {
    const here = play();
    await here.make(2);
    const early = [await here.read(), await here.read()];
    await here.bus.produce(here.numbered('a', 50));
    const late = await here.read();
    for (const reading of [...early, late]) {
      await reading.has(50);
      expect(reading.values).toEqual(numbers(50));
    }
  });

  it('waits at an empty topic: joined, without lag, and gets the first record', async () => {
    const here = play();
    await here.make(2);
    const reading = await here.read();
    await until('joined', () => reading.joined);
    expect(await reading.lag()).toBe(0);
    await here.bus.produce(here.numbered('a', 1));
    await reading.has(1);
  });

  it('begins at the present for a live view, at every start', async () => {
    const here = play();
    await here.make(2);
    await here.bus.produce(here.numbered('a', 5));
    const first = await here.read({ from: 'now' });
    await until('joined', () => first.joined);
    await here.bus.produce(here.numbered('a', 1, 100));
    await first.has(1);
    await first.stop();
    await here.bus.produce(here.numbered('a', 1, 200));
    const second = await here.read({ from: 'now', group: first.group }, here.another());
    await until('joined', () => second.joined);
    await here.bus.produce(here.numbered('a', 1, 300));
    await second.has(1);
    expect([first.values, second.values]).toEqual([[100], [300]]);
  });

  it('goes on where it was, nothing twice and nothing left out', async () => {
    const here = play();
    await here.make(2);
    await here.bus.produce(here.numbered('a', 10));
    const first = await here.read();
    await first.has(10);
    await first.stop();
    await here.bus.produce(here.numbered('a', 10, 10));
    const second = await here.read({ group: first.group }, here.another());
    await second.has(10);
    await sleep(A_WHILE);
    expect(second.values).toEqual(numbers(10, 10));
  });

  it('brings again what was read and not committed', async () => {
    const here = play();
    await here.make(1);
    await here.bus.produce(here.numbered('a', 5));
    const first = await here.read({
      onBatch: ({ records }, _control, reading) => void reading.records.push(...records),
    });
    await first.has(5);
    await first.stop();
    const second = await here.read({ group: first.group }, here.another());
    await second.has(5);
    expect(second.values).toEqual(numbers(5));
  });

  it('goes on exactly behind what was committed of a batch', async () => {
    const here = play();
    await here.make(1);
    await here.bus.produce(here.numbered('a', 9));
    const first = await here.read({
      onBatch: ({ records }, control, reading) => {
        reading.records.push(...records);
        control.commit(4);
      },
    });
    await first.has(9);
    await first.stop();
    const second = await here.read({ group: first.group }, here.another());
    await second.has(5);
    expect(second.values).toEqual(numbers(5, 4));
  });

  it('never moves back by a commit', async () => {
    const here = play();
    await here.make(1);
    await here.bus.produce(here.numbered('a', 6));
    const first = await here.read({
      onBatch: (batch, control, reading) => {
        reading.take(batch, control);
        control.commit(2);
      },
    });
    await first.has(6);
    await first.stop();
    const second = await here.read({ group: first.group }, here.another());
    await sleep(2 * A_WHILE);
    expect(second.values).toEqual([]);
  });

  it('shares the partitions between two members, and gives all to the one that stays; every record is settled once', async () => {
    const here = play();
    await here.make(8);
    const group = `group.${randomUUID()}`;
    const one = await here.read({ group });
    await until('joined', () => one.joined);
    await here.bus.produce(numbers(40).map((n) => here.record(`before ${n}`, { value: n })));
    await one.has(40);
    const other = here.another();
    const two = await here.read({ group }, other);
    const shared = async () => (await two.lag({ own: true })) + 1 > 0 && two.joined && one.joined;
    await until('both have joined', shared);
    await until('both get a share', async () => {
      await here.bus.produce(numbers(8).map((n) => here.record(`probe ${n}-${randomUUID()}`, { value: 'probe' })));
      await sleep(100);
      return two.records.length > 0 && one.records.length > 40;
    });
    await one.settled();
    await two.stop();
    await other.stop({ drainMs: 500 });
    const had = one.records.length;
    await here.bus.produce(numbers(40).map((n) => here.record(`after ${n}`, { value: n })));
    await until('the one that stays has all', () => one.records.length >= had + 40);
    const ids = [...one.records, ...two.records].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('waits for what runs before a partition goes to another member', async () => {
    const here = play();
    await here.make(1);
    const group = `group.${randomUUID()}`;
    let running: Promise<void> | null = null;
    let finished = false;
    const one = await here.read({
      group,
      onBatch: ({ records }, control, reading) => {
        reading.records.push(...records);
        running ??= sleep(1_500).then(() => {
          finished = true;
          control.commit((records.at(-1) as StoredRecord).offset + 1);
        });
      },
      onRevoke: async () => void (await running),
    });
    await here.bus.produce(here.numbered('a', 3));
    await one.has(3);
    const leaving = one.stop(5_000);
    const two = await here.read({ group }, here.another());
    await leaving;
    expect(finished).toBe(true);
    await here.bus.produce(here.numbered('a', 1, 3));
    await two.has(1);
    expect(two.values).toEqual([3]);
  });

  it('refuses the commit of a member that has lost its partition', async () => {
    const here = play();
    await here.make(1);
    const group = `group.${randomUUID()}`;
    await here.bus.produce(here.numbered('a', 4));
    const one = await here.read({
      group,
      onBatch: ({ records }, _control, reading) => void reading.records.push(...records),
    });
    await one.has(4);
    const control = one.controls.get(0);
    expect(control?.isStale()).toBe(false);
    await one.stop(0);
    expect(control?.isStale()).toBe(true);
    control?.commit(4);
    const two = await here.read({ group }, here.another());
    await two.has(4);
    expect(two.values).toEqual(numbers(4));
  });

  it('says how much is not settled: of a topic, of a new group, of the own share', async () => {
    const here = play();
    await here.make(2);
    await here.bus.produce(here.numbered('a', 7));
    const stuck = await here.read({ onBatch: (_batch, control) => control.commit(2) });
    await until('committed', async () => (await stuck.lag()) === 5);
    expect(await stuck.consumer.lag()).toEqual([{ topic: here.topic, lag: 5, written: 7 }]);
    expect(await stuck.lag({ own: true })).toBe(5);
    const fresh = await here.read({ onBatch: () => undefined });
    expect(await fresh.lag()).toBe(7);
    const reading = await here.read();
    await reading.has(7);
    expect(await reading.lag()).toBe(0);
  });

  it('tells its states from joining to the end', async () => {
    const here = play();
    await here.make(1);
    const reading = await here.read();
    await until('joined', () => reading.joined);
    await reading.stop();
    expect(reading.states.at(-1)).toBe('stopped');
    await reading.stop();
  });
};
