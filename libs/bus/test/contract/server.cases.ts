import { randomUUID } from 'node:crypto';
import { expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { BusServer, type EventBus, toRecord } from '../../src/index.js';
import { type Context, effects, faultsOf, noteEffect } from '../consuming.js';
import { freshService, openSource } from '../databases.js';
import { event, until } from '../events.js';
import { type Cases, numbers, type Play, sleep } from './ground.js';

/** Services over the bus: every effect once and in order, whoever joins and leaves. */
export const serverCases: Cases = (play) => {
  it('two instances of a service share the work; joining, leaving and coming back costs no effect and doubles none', async () => {
    const here = play();
    await here.make(8);
    const service = await freshService();
    const source = await openSource(service);
    const ids = numbers(30).map(() => randomUUID());
    const first = await serve(here, here.bus, source);
    const writing = write(here, ids, 20);
    for (let visit = 0; visit < 2; visit += 1) {
      const bus = here.another();
      const second = await serve(here, bus, source);
      await sleep(2_500);
      await second.close();
      await bus.stop({ drainMs: 1_000 });
    }
    await writing;
    await until('all is handled', async () => (await first.lag()) === 0, 40_000);
    expect(faultsOf(await effects(service), expected(ids, 20))).toEqual([]);
    await first.close();
    await source.destroy();
  });

  it('both instances take a share of the events', async () => {
    const here = play();
    await here.make(8);
    const service = await freshService();
    const source = await openSource(service);
    const taken = [0, 0];
    const servers: BusServer<Context>[] = [];
    for (const n of [0, 1])
      servers.push(await serve(here, here.another(), source, () => void (taken[n] = (taken[n] ?? 0) + 1)));
    await until('both have joined', () => servers.every((server) => server.joined()));
    await until('both have had some', async () => {
      await write(
        here,
        numbers(16).map(() => randomUUID()),
        1,
      );
      return taken.every((n) => n > 0);
    });
    expect(await servers[0]?.lag()).toBeGreaterThanOrEqual(0);
    for (const server of servers) await server.close();
    await source.destroy();
  });

  it('says that an instance stands still which has work and makes no progress, and says nothing of an idle one', async () => {
    const here = play();
    await here.make(1);
    const source = await openSource(await freshService());
    let release: () => void = () => undefined;
    const hanging = new Promise<void>((resolve) => (release = resolve));
    const server = await serve(here, here.bus, source, () => hanging);
    await sleep(1_000);
    expect(await server.stalledForMs()).toBe(0);
    await write(here, [randomUUID()], 1);
    await until('it is said', async () => (await server.stalledForMs()) > 1_000);
    release();
    await until('it goes on', async () => (await server.stalledForMs()) === 0);
    await server.close();
    await source.destroy();
  });
};

const expected = (ids: readonly string[], length: number) =>
  new Map(ids.map((id) => [`intake/petition/${id}`, length]));

/** Events 1..length of every thing, all first ones before all second ones. */
async function write(here: Play, ids: readonly string[], length: number): Promise<void> {
  for (const n of numbers(length)) {
    await here.bus.produce(ids.map((aggregateId) => toRecord(event({ aggregateId, seq: n + 1, topic: here.topic }))));
    await sleep(length > 1 ? 200 : 0);
  }
}

async function serve(
  { topic }: Play,
  bus: EventBus,
  dataSource: DataSource,
  before: () => Promise<void> | void = () => undefined,
): Promise<BusServer<Context>> {
  const server = new BusServer<Context>({
    ...{ bus, group: `assignment.${topic}`, topics: [topic], dataSource },
    scope: (tx, _event, work) => work({ tx }),
  });
  const handler = async (given: Parameters<typeof noteEffect>[0], ctx: Context) => {
    await before();
    await noteEffect(given, ctx);
  };
  server.addHandler('petition.changed', handler as never, true);
  await new Promise<void>((resolve, reject) => server.listen((error) => (error ? reject(error) : resolve())));
  return server;
}
