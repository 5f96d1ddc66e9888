import { randomUUID } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { UnknownTopic, WrongPartitions } from '../../src/index.js';
import { A_WHILE, type Cases, type Play, sleep } from './ground.js';

/** Topics come with a deploy, and keep their shape. */
export const topicCases: Cases = (play) => {
  it('a topic has 8 partitions unless the deploy says otherwise', async () => {
    const here = play();
    await here.also(here.ground.owner()).ensureTopics([here.topic]);
    await here.bus.produce(Array.from({ length: 200 }, () => here.record(randomUUID())));
    const reading = await here.read();
    await reading.has(200);
    expect(new Set(reading.records.map(({ partition }) => partition)).size).toBe(8);
  });

  it('making a topic again changes nothing and keeps what lies in it', async () => {
    const here = play();
    await here.make(2);
    await here.bus.produce(here.numbered('a', 3));
    await here.make(2);
    const reading = await here.read();
    await reading.has(3);
    expect(reading.values).toEqual([0, 1, 2]);
  });

  it.each([
    ['fewer', 4],
    ['more', 16],
  ])('a topic is not given %s partitions in passing: keys would change places', async (_name, partitions) => {
    const here = play();
    await here.make(8);
    await expect(here.make(partitions)).rejects.toThrow(WrongPartitions);
    await expect(here.make(partitions)).rejects.toThrow(`8 partitions, wanted are ${partitions}`);
    await here.make(8);
  });

  it('a topic that no deploy created takes nothing, nor does the rest of its batch', async () => {
    const here = play();
    await here.make(1);
    const stray = here.record('a', { topic: `nowhere.${randomUUID()}` });
    await expect(here.bus.produce([here.record('a'), stray])).rejects.toThrow(UnknownTopic);
    const reading = await here.read();
    await sleep(A_WHILE);
    expect(reading.records).toEqual([]);
    await here.bus.produce([here.record('a')]);
    await reading.has(1);
  });

  it('a topic that no deploy created cannot be read', async () => {
    const here = play();
    await expect(here.read({ topics: [`nowhere.${randomUUID()}`] })).rejects.toThrow(UnknownTopic);
  });

  it('restricted reports come to those who work on them and to nobody else', async () => {
    const here = play();
    const topic = 'redress.restricted';
    const trusted = here.also(here.ground.trusted());
    const ordinary = here.also(here.ground.ordinary());
    const report = here.record('report', { topic });
    await trusted.produce([report]);
    await expect(ordinary.produce([here.record('other', { topic })])).rejects.toThrow();
    const seen: string[] = [];
    await here.read(
      { topics: [topic], onBatch: ({ records }) => void seen.push(...records.map(({ id }) => id)) },
      trusted,
    );
    await expect(readAll(here, ordinary, topic)).resolves.toEqual([]);
    expect(seen).toContain(report.id);
  });
};

/** What a service gets that reads a topic: nothing, if reading is refused. */
async function readAll(here: Play, bus: Play['bus'], topic: string): Promise<string[]> {
  const reading = await here.read({ topics: [topic] }, bus).catch(() => null);
  await sleep(2 * A_WHILE);
  return reading?.records.map(({ id }) => id) ?? [];
}
