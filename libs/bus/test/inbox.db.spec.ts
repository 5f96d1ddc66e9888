import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { EmbeddedBus, type Envelope, NotYet, Poison, streamOf, toRecord } from '../src/index.js';
import { type Consuming, type Context, consume, effectCount, effects, faultsOf, noteEffect } from './consuming.js';
import { freshDatabase, freshService, run, type TestDatabase } from './databases.js';
import { event, history, until } from './events.js';

const A = '00000000-0000-7000-8000-00000000000a';
const B = '00000000-0000-7000-8000-00000000000b';

jest.setTimeout(30_000);

describe('a consuming service', () => {
  let busDatabase: TestDatabase;
  let bus: EmbeddedBus;
  let service: TestDatabase;
  let consuming: Consuming | null = null;
  const send = (...events: Envelope[]) => bus.produce(events.map(toRecord));
  const start = async (given: Parameters<typeof consume>[2] = {}) =>
    (consuming = await consume(busDatabase.url, service, given));
  const ofStream = async (id: string) =>
    (await effects(service)).filter((row) => row.stream === `intake/petition/${id}`).map((row) => row.seq);
  const parked = () =>
    run<{ seq: number; error_class: string }>(
      service.name,
      `select seq::int, error_class from parked where state = 'parked' order by seq`,
    );

  beforeEach(async () => {
    busDatabase = await freshDatabase('bus');
    bus = new EmbeddedBus({ databaseUrl: busDatabase.url });
    service = await freshService();
  });
  afterEach(async () => {
    await consuming?.stop();
    consuming = null;
    await bus.stop({ drainMs: 100 });
  });

  it('has each effect once and in order, though every event comes twice', async () => {
    const sent = history(20, 10);
    await start();
    for (let i = 0; i < sent.length; i += 40) {
      await send(...sent.slice(i, i + 40));
      await send(...sent.slice(Math.max(0, i - 20), i + 40));
    }
    await until('all effects', async () => (await effectCount(service)) >= sent.length);
    await until('nothing lags', async () => (await (consuming as Consuming).server.lag()) === 0);
    expect(faultsOf(await effects(service), new Map(sent.map((e) => [streamOf(e), 10])))).toEqual([]);
    expect(await parked()).toEqual([]);
  });

  it('parks the stream of a poison event behind which its later events wait in order, while other matters go on', async () => {
    const noted: string[] = [];
    let broken = true;
    const fails = async (e: Envelope) => {
      if (broken && e.aggregateId === A && e.seq === 2) throw new Poison('a rule refuses it');
    };
    const handlers = {
      'petition.changed': async (e: Envelope, ctx: Context) => {
        await fails(e);
        await noteEffect(e, ctx);
      },
    };
    await start({
      handlers,
      onParked: async (_tx, note) => void noted.push(`${note.stream} ${note.errorClass} ${note.attempts}`),
    });
    await send(...[1, 2, 3, 4].flatMap((seq) => [event({ aggregateId: A, seq }), event({ aggregateId: B, seq })]));
    await until(
      'the other matter is done',
      async () => (await ofStream(B)).length === 4 && (await parked()).length === 3,
    );
    expect(await ofStream(A)).toEqual([1]);
    expect(await parked()).toEqual([
      { seq: 2, error_class: 'Poison' },
      { seq: 3, error_class: 'Behind' },
      { seq: 4, error_class: 'Behind' },
    ]);
    expect(noted).toEqual([`intake/petition/${A} Poison 1`]);

    const { server } = consuming as Consuming;
    expect((await server.health()).parked).toEqual([
      expect.objectContaining({ stream: `intake/petition/${A}`, errorClass: 'Poison', events: 3 }),
    ]);
    expect(await server.redrive(`intake/petition/${A}`)).toMatchObject({
      handled: [],
      left: 3,
      error: 'a rule refuses it',
    });
    broken = false;
    expect(await server.redrive(`intake/petition/${A}`)).toMatchObject({ left: 0, error: null });
    await send(event({ aggregateId: A, seq: 5 }));
    await until('the stream goes on', async () => (await ofStream(A)).length === 5);
    expect(await ofStream(A)).toEqual([1, 2, 3, 4, 5]);
  });

  it('parks an event that comes after a missing one, and goes on when the missing one is published and the stream redriven', async () => {
    await start();
    await send(event({ aggregateId: A, seq: 1 }), event({ aggregateId: A, seq: 3 }), event({ aggregateId: B, seq: 2 }));
    await until('both wait', async () => (await parked()).length === 2);
    expect((await parked()).map((row) => row.error_class)).toEqual(['Gap', 'Gap']);
    const { server } = consuming as Consuming;
    expect((await server.redrive(`intake/petition/${A}`)).error).toMatch(/event 2 of the stream is missing/);
    await send(event({ aggregateId: A, seq: 2 }), event({ aggregateId: B, seq: 1 }));
    await until('the missing ones queue', async () => (await parked()).length === 4);
    for (const id of [A, B]) expect((await server.redrive(`intake/petition/${id}`)).error).toBeNull();
    expect([await ofStream(A), await ofStream(B)]).toEqual([
      [1, 2, 3],
      [1, 2],
    ]);
  });

  it('leaves a poison event out only for a reason and with two persons, and keeps the record of it', async () => {
    await start({
      validate: (e) => {
        if (e.seq === 1) throw new Poison('unknown version');
      },
    });
    const bad = event({ aggregateId: A, seq: 1 });
    await send(bad, event({ aggregateId: A, seq: 2 }));
    await until('both parked', async () => (await parked()).length === 2);
    const { server } = consuming as Consuming;
    const skip = { messageId: bad.id, reason: 'producer was wrong', by: 'op-01', confirmedBy: 'op-02' };
    await expect(server.redrive(streamOf(bad), { ...skip, confirmedBy: 'op-01' })).rejects.toThrow(
      /two different persons/,
    );
    await expect(server.redrive(streamOf(bad), { ...skip, reason: ' ' })).rejects.toThrow(/reason/);
    expect(await server.redrive(streamOf(bad), skip)).toMatchObject({ skipped: [bad.id], left: 0, error: null });
    expect(await ofStream(A)).toEqual([2]);
    expect(
      await run(service.name, `select state, reason, decided_by from parked where message_id = $1`, [bad.id]),
    ).toEqual([{ state: 'skipped', reason: 'producer was wrong', decided_by: ['op-01', 'op-02'] }]);
  });

  it('lets an event wait for a fact of another producer, without holding up other matters, and parks it when it never comes', async () => {
    let there = false;
    const waits = async (e: Envelope, ctx: Context) => {
      if (e.aggregateId === A && !there) throw new NotYet('no petition yet');
      await noteEffect(e, ctx);
    };
    await start({ handlers: { 'petition.changed': waits }, notYetMs: 5_000 });
    await send(event({ aggregateId: A, seq: 1 }), ...history(1, 10), event({ aggregateId: B, seq: 1 }));
    await until('others are done', async () => (await effectCount(service)) === 11, 4_500);
    const { server } = consuming as Consuming;
    await until('it is seen to wait', async () => (await server.health()).waiting === 1, 4_500);
    expect(await server.lag()).toBeGreaterThan(0);
    await until('it parks', async () => (await parked()).length === 1);
    expect(await server.lag()).toBe(0);
    there = true;
    await server.redrive(`intake/petition/${A}`);
    expect(await ofStream(A)).toEqual([1]);
  });

  it('tries a bug five times, then parks; rolls back whatever the handler wrote', async () => {
    let tries = 0;
    const bug = async (e: Envelope, ctx: Context) => {
      await noteEffect(e, ctx);
      tries += 1;
      throw new TypeError('undefined is not a function');
    };
    await start({ handlers: { 'petition.changed': bug } });
    await send(event({ aggregateId: A, seq: 1 }));
    await until('it parks', async () => (await parked()).length === 1);
    expect([tries, await effectCount(service)]).toEqual([5, 0]);
    expect((await parked())[0]?.error_class).toBe('TypeError');
  });

  it('never takes a swallowed database error for success', async () => {
    const swallow = async (_e: Envelope, { tx }: Context) => {
      await tx.query('select * from no_such_table').catch(() => undefined);
    };
    await start({ handlers: { 'petition.changed': swallow } });
    await send(event({ aggregateId: A, seq: 1 }));
    await until('it parks', async () => (await parked()).length === 1);
  });

  it('moves on over types it has no use for, and still sees a gap among them', async () => {
    await start();
    const ignored = (seq: number) => event({ aggregateId: A, seq, type: 'petition.unused' });
    await send(
      ignored(1),
      event({ aggregateId: A, seq: 2 }),
      ignored(3),
      event({ aggregateId: A, seq: 4 }),
      ignored(6),
    );
    await until('the gap is seen', async () => (await parked()).length === 1);
    expect(await ofStream(A)).toEqual([2, 4]);
    expect(await parked()).toEqual([{ seq: 6, error_class: 'Gap' }]);
  });

  it('parks a record that is no event', async () => {
    await start();
    await bus.produce([{ topic: 'redress.intake', key: 'k', id: A, headers: {}, value: 1 }]);
    await until('it parks', async () => (await parked()).length === 1);
    expect((await parked())[0]?.error_class).toBe('Poison');
  });

  it('waits while the database is away and then goes on, without an effect lost or doubled', async () => {
    const sent = history(10, 20);
    await start();
    const cut = `select pg_terminate_backend(pid) from pg_stat_activity where datname in ('${service.name}', '${busDatabase.name}') and pid <> pg_backend_pid()`;
    for (let i = 0; i < sent.length; i += 20) {
      await send(...sent.slice(i, i + 20)).catch(() => send(...sent.slice(i, i + 20)));
      if (i % 60 === 0) await run('postgres', cut);
    }
    await until('all effects', async () => (await effectCount(service)) >= sent.length, 30_000);
    expect(faultsOf(await effects(service), new Map(sent.map((e) => [streamOf(e), 20])))).toEqual([]);
  });
});
