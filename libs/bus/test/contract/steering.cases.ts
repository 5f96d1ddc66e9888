import { expect, it } from '@jest/globals';
import type { StoredRecord } from '../../src/index.js';
import { until } from '../events.js';
import { A_WHILE, type Cases, numbers, sleep } from './ground.js';

/** A reader steers its partitions, and what goes wrong in one stays there. */
export const steeringCases: Cases = (play) => {
  it('gives the batch again to a reader that failed', async () => {
    const here = play();
    await here.make(1);
    let failures = 0;
    const reading = await here.read({
      onBatch: (batch, control, mine) => {
        if ((failures += 1) === 1) throw new TypeError('reader failed');
        mine.take(batch, control);
      },
    });
    await here.bus.produce(here.numbered('a', 3));
    await reading.has(3);
    await sleep(A_WHILE);
    expect(reading.values).toEqual(numbers(3));
  });

  it.each([TypeError, RangeError, Error])(
    'a reader that fails with %p again and again holds up its own partition alone',
    async (Fault) => {
      const here = play();
      await here.make(2);
      const reading = await here.read({
        onBatch: (batch, control, mine) => {
          if (batch.partition === 0) return Promise.reject(new Fault('always'));
          mine.take(batch, control);
        },
      });
      await here.bus.produce(numbers(20).map((n) => here.record(`key ${n}`, { value: n })));
      await until('the other partition is read', () => reading.records.length > 0);
      const before = reading.records.length;
      await here.bus.produce(numbers(20).map((n) => here.record(`key ${n}`, { value: n })));
      await reading.has(2 * before);
      expect(new Set(reading.records.map(({ partition }) => partition))).toEqual(new Set([1]));
    },
  );

  it('brings the next batch of a partition after the one before is done', async () => {
    const here = play();
    await here.make(1);
    let open = 0;
    let most = 0;
    const reading = await here.read({
      onBatch: async (batch, control, mine) => {
        most = Math.max(most, (open += 1));
        await sleep(150);
        open -= 1;
        mine.take(batch, control);
      },
    });
    for (const n of numbers(5)) {
      await here.bus.produce(here.numbered('a', 2, 2 * n));
      await sleep(60);
    }
    await reading.has(10);
    expect(most).toBe(1);
    expect(reading.values).toEqual(numbers(10));
  });

  it('lets the other partitions go on while one is busy', async () => {
    const here = play();
    await here.make(2);
    let release: () => void = () => undefined;
    const hanging = new Promise<void>((resolve) => (release = resolve));
    const reading = await here.read({
      onBatch: async (batch, control, mine) => {
        if (batch.partition === 0) await hanging;
        mine.take(batch, control);
      },
    });
    await here.bus.produce(numbers(20).map((n) => here.record(`key ${n}`)));
    await until('the other is read', () => reading.records.some(({ partition }) => partition === 1));
    expect(reading.records.some(({ partition }) => partition === 0)).toBe(false);
    release();
    await reading.has(20);
  });

  it('keeps its partitions while it is busy for longer than a dead member is waited for', async () => {
    const here = play();
    await here.make(1);
    const reading = await here.read({
      onBatch: async (batch, control, mine) => {
        await control.heartbeat();
        await sleep(12_000);
        mine.take(batch, control);
      },
    });
    await here.bus.produce(here.numbered('a', 1));
    await reading.has(1, 25_000);
    expect(reading.controls.get(0)?.isStale()).toBe(false);
    await reading.settled();
  });

  it('rests while paused and loses nothing of it', async () => {
    const here = play();
    await here.make(1);
    const reading = await here.read({
      onBatch: (batch, control, mine) => {
        mine.take(batch, control);
        if (mine.records.length === 1) control.pause();
      },
    });
    await here.bus.produce(here.numbered('a', 1));
    await reading.has(1);
    await here.bus.produce(here.numbered('a', 4, 1));
    await sleep(A_WHILE);
    expect(reading.values).toEqual([0]);
    reading.controls.get(0)?.resume();
    await reading.has(5);
    expect(reading.values).toEqual(numbers(5));
  });

  it('rests in one partition alone', async () => {
    const here = play();
    await here.make(2);
    const reading = await here.read({
      onBatch: (batch, control, mine) => {
        mine.take(batch, control);
        if (batch.partition === 0) control.pause();
      },
    });
    const send = () => here.bus.produce(numbers(20).map((n) => here.record(`key ${n}`)));
    await send();
    await reading.has(20);
    const first = reading.records.filter(({ partition }) => partition === 0).length;
    await send();
    await until('the other is read', () => reading.records.length === 40 - first);
    await sleep(A_WHILE);
    expect(reading.records.filter(({ partition }) => partition === 0).length).toBe(first);
  });

  it('goes back to a place and reads from there', async () => {
    const here = play();
    await here.make(1);
    let again = false;
    const reading = await here.read({
      onBatch: ({ records }, control, mine) => {
        mine.records.push(...records);
        if (again || mine.records.length < 6) return;
        again = true;
        control.seek(2);
      },
    });
    await here.bus.produce(here.numbered('a', 6));
    await reading.has(10);
    await sleep(A_WHILE);
    expect(reading.values).toEqual([...numbers(6), ...numbers(4, 2)]);
  });

  it('goes ahead to a place and leaves out what is before it', async () => {
    const here = play();
    await here.make(1);
    const reading = await here.read({
      onBatch: (batch, control, mine) => {
        mine.take(batch, control);
        if (mine.records.length > 2) return;
        control.pause();
        control.seek(6);
      },
    });
    await here.bus.produce(here.numbered('a', 2));
    await reading.has(2);
    await here.bus.produce(here.numbered('a', 6, 2));
    reading.controls.get(0)?.resume();
    await reading.has(4);
    await sleep(A_WHILE);
    expect(reading.values).toEqual([0, 1, 6, 7]);
  });

  it('finishes what runs and commits it when it stops', async () => {
    const here = play();
    await here.make(1);
    let done: Promise<void> = Promise.resolve();
    const first = await here.read({
      onBatch: ({ records }, control, mine) => {
        mine.records.push(...records);
        done = sleep(600).then(() => control.commit((records.at(-1) as StoredRecord).offset + 1));
      },
      onRevoke: () => done,
    });
    await here.bus.produce(here.numbered('a', 3));
    await first.has(3);
    await first.stop(5_000);
    const second = await here.read({ group: first.group }, here.another());
    await sleep(2 * A_WHILE);
    expect(second.values).toEqual([]);
  });

  it('does not wait for ever for what never ends', async () => {
    const here = play();
    await here.make(1);
    const reading = await here.read({
      onBatch: ({ records }, _control, mine) => void mine.records.push(...records),
      onRevoke: () => new Promise(() => undefined),
    });
    await here.bus.produce(here.numbered('a', 1));
    await reading.has(1);
    const started = performance.now();
    await reading.stop(300);
    expect(performance.now() - started).toBeLessThan(6_000);
  });
};
