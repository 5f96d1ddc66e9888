import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { build, type Build } from '../faults/build.js';
import { until } from '../events.js';
import { type Cases, numbers, type Play } from './ground.js';

/** What is not reached, not allowed or gone is said, and costs nothing that was acknowledged. */
export const faultCases: Cases = (play) => {
  it('rejects where nobody listens, and does not hang', async () => {
    const here = play();
    const nowhere = here.also(here.ground.nowhere());
    await expect(nowhere.produce([here.record('a')])).rejects.toThrow();
    await expect(here.read({}, nowhere)).rejects.toThrow();
  });

  it('rejects with the wrong password', async () => {
    const here = play();
    await here.make(1);
    const stranger = here.also(here.ground.stranger());
    await expect(stranger.produce([here.record('a')])).rejects.toThrow(/authentication/i);
    await expect(here.read({}, stranger)).rejects.toThrow(/authentication/i);
  });

  it('begins at the oldest record that is left when its place is no longer there', async () => {
    const here = play();
    await here.make(1);
    await here.bus.produce(here.numbered('a', 3));
    const first = await here.read();
    await first.has(3);
    await first.stop();
    await here.bus.produce(here.numbered('a', 7, 3));
    await here.ground.forget(here.topic, 0, 6);
    const second = await here.read({ group: first.group }, here.another());
    await second.has(4);
    expect(second.values).toEqual(numbers(4, 6));
    await second.settled();
  });

  it('goes on by itself after every connection was cut, nothing lost and nothing out of order', async () => {
    const here = play();
    await here.make(2);
    const reading = await here.read();
    await here.bus.produce(here.numbered('a', 10));
    await reading.has(10);
    await here.ground.interrupt();
    const rest = here.numbered('a', 10, 10);
    await until('written', () => here.bus.produce(rest).then(() => true), 40_000);
    await until('read', () => new Set(reading.values).size === 20, 40_000);
    const firsts = reading.values.filter((value, n) => reading.values.indexOf(value) === n);
    expect(firsts).toEqual(numbers(20));
  });

  describe('with a member in a process of its own', () => {
    let built: Build;
    beforeAll(async () => {
      built = await build('test/contract/member.ts');
    });
    afterAll(() => built.remove());

    it('kill -9 of a member brings what it had not committed to another', async () => {
      const here = play();
      await here.make(4);
      const group = `group.${randomUUID()}`;
      await here.bus.produce(numbers(40).map((n) => here.record(`key ${n}`, { value: n })));
      const had = await killed(here, built, group);
      expect(had).toBe(40);
      const other = await here.read({ group }, here.another());
      await other.has(40, 40_000);
      expect(new Set(other.values)).toEqual(new Set(numbers(40)));
    });
  });
};

/** Starts a member that reads everything and commits nothing, kills it when it has all, and says how many those were. */
function killed(here: Play, { worker }: Build, group: string): Promise<number> {
  const env = { PATH: process.env['PATH'], GROUP: group, TOPIC: here.topic, ...here.ground.address };
  const child = spawn(process.execPath, [worker], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let had = 0;
  child.stdout.on('data', (text: Buffer) => {
    had += text.toString().split('\n').filter(Boolean).length;
    if (had >= 40) child.kill('SIGKILL');
  });
  return new Promise((resolve) => child.once('exit', () => resolve(had)));
}
