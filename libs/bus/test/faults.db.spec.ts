import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { build, type Build, type Sabotage } from './faults/build.js';
import { type Fault, killing, way } from './faults/way.js';

const relay = (failpoint: string): Fault => ({ role: 'produce', failpoint });
const consumer = (failpoint: string): Fault => ({ role: 'consume', failpoint });

describe('kill -9 of a process loses no event, doubles none and changes no order', () => {
  let sound: Build;
  const broken: Build[] = [];
  const sabotaged = (sabotage: Sabotage) => {
    broken.push(sound.sabotaged(sabotage));
    return broken.at(-1) as Build;
  };
  beforeAll(async () => {
    sound = await build();
  });
  afterAll(() => [sound, ...broken].forEach((one) => one.remove()));

  it.each([
    ['between commit and publish', relay('relay.after-select:exit:3')],
    ['between publish and delete', relay('relay.after-publish-before-delete:exit:3')],
    ['after the delete', relay('relay.after-delete:exit:3')],
    ['between the handler and its commit', consumer('consumer.after-handler:exit:20')],
    ['between the handler’s commit and the offset', consumer('consumer.after-commit-before-offset:exit:2')],
  ])(
    '%s',
    async (_name, fault) => {
      expect(await way(sound, fault)).toEqual({ faults: [], deaths: 1 });
    },
    60_000,
  );

  it('again and again, on both sides', async () => {
    const { faults, deaths } = await killing(sound, 6, 1_200);
    expect(faults).toEqual([]);
    expect(deaths).toBeGreaterThanOrEqual(5);
  }, 90_000);

  it('and the check sees a loss where the relay deletes before it publishes', async () => {
    const build = sabotaged({
      file: 'src/relay/relay-session.js',
      from: /this\.publish\(rows\)([\s\S]*?)this\.remove\(rows\)/,
      to: 'this.remove(rows)$1this.publish(rows)',
    });
    const { faults, deaths } = await way(build, relay('relay.after-publish-before-delete:exit:3'));
    expect(deaths).toBe(1);
    expect(faults.length).toBeGreaterThan(0);
  }, 60_000);

  it('and the check sees doubles where the inbox is off', async () => {
    const build = sabotaged({
      file: 'src/inbox/receive.js',
      from: /(async function receive\([^)]*\) \{)/,
      to: "$1 return 'handle';",
    });
    const { faults, deaths } = await way(build, consumer('consumer.after-commit-before-offset:exit:2'));
    expect(deaths).toBe(1);
    expect(faults).toContainEqual(expect.stringMatching(/ (\d+) (.* )?\1 .*instead of/));
  }, 60_000);
});
