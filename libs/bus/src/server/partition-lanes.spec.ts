import { describe, expect, it } from '@jest/globals';
import type { Control, StoredRecord } from '../port/event-bus.js';
import { PartitionLanes } from './partition-lanes.js';

const record = (offset: number, key: string): StoredRecord => ({
  topic: 't',
  partition: 0,
  offset,
  key,
  id: String(offset),
  headers: {},
  value: null,
});

function given() {
  const said: string[] = [];
  const control: Control = {
    commit: (offset) => void said.push(`commit ${offset}`),
    pause: () => void said.push('pause'),
    resume: () => void said.push('resume'),
    seek: () => undefined,
    heartbeat: () => Promise.resolve(),
    isStale: () => false,
  };
  const open = new Map<number, (settled: number) => void>();
  const begun: number[][] = [];
  const lanes = new PartitionLanes(control, (records) => {
    const run = records.map(({ offset }) => offset);
    begun.push(run);
    return new Promise((resolve) => open.set(run[0] as number, resolve));
  });
  /** Ends the run that began with this offset. */
  const finish = async (offset: number, settled = 1) => {
    open.get(offset)?.(settled);
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { said, begun, lanes, finish };
}

describe('the lanes of a partition', () => {
  it('work one matter in order and other matters beside it, and commit without a gap', async () => {
    const { said, begun, lanes, finish } = given();
    lanes.add([record(0, 'a'), record(1, 'a'), record(2, 'b')]);
    expect(begun).toEqual([[0, 1], [2]]);
    lanes.add([record(3, 'a')]);
    await finish(2);
    await finish(0, 2);
    expect(begun.at(-1)).toEqual([3]);
    await finish(3);
    expect(said).toEqual(['commit 0', 'commit 1', 'commit 3', 'commit 4']);
  });

  it('go on one by one after a fault, then in longer and longer runs', async () => {
    const { said, begun, lanes, finish } = given();
    lanes.add(Array.from({ length: 9 }, (_, offset) => record(offset, 'a')));
    for (const [offset, settled] of [
      [0, 1],
      [1, 1],
      [2, 2],
      [4, 4],
      [8, 1],
    ] as const)
      await finish(offset, settled);
    expect(begun.map(({ length }) => length)).toEqual([9, 1, 2, 4, 1]);
    expect(said.at(-1)).toBe('commit 9');
  });

  it('pause the partition at 200 open events and resume it under half', async () => {
    const { said, lanes, finish } = given();
    lanes.add(Array.from({ length: 200 }, (_, n) => record(n, `key ${n}`)));
    expect(said).toEqual(['pause']);
    for (let n = 0; n < 101; n += 1) await finish(n);
    expect(said.filter((word) => !word.startsWith('commit'))).toEqual(['pause', 'resume']);
  });

  it('begin nothing new when the partition goes, and wait for what runs', async () => {
    const { said, begun, lanes, finish } = given();
    lanes.add([record(0, 'a'), record(1, 'a')]);
    const closed = lanes.close();
    await finish(0);
    await closed;
    expect([begun, said]).toEqual([[[0, 1]], ['commit 1']]);
  });
});
