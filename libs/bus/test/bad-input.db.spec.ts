import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { EmbeddedBus, type Envelope, type Kind, Poison, toRecord } from '../src/index.js';
import { consume, type Consuming, effects, noteEffect } from './consuming.js';
import { freshDatabase, freshService, run, type TestDatabase } from './databases.js';
import { event, until } from './events.js';

jest.setTimeout(60_000);

const HANDLER_MS = 300;
const never = new Promise<void>(() => undefined);
/** Handlers that go wrong in every way; `petition.changed` is in order. */
const handlers = {
  'petition.changed': noteEffect,
  'petition.typo': async (given: Envelope) => {
    (given.payload as { missing?: { field: string } }).missing!.field.trim();
  },
  'petition.endless': () => never,
  'petition.refused': async () => {
    throw new Poison('a rule refuses it');
  },
};

describe('bad input at a consumer', () => {
  let busDatabase: TestDatabase;
  let service: TestDatabase;
  let bus: EmbeddedBus;
  let consuming: Consuming;
  const kinds: Kind[] = [];

  beforeAll(async () => {
    busDatabase = await freshDatabase('bus');
    service = await freshService();
    bus = new EmbeddedBus({ databaseUrl: busDatabase.url });
    consuming = await consume(busDatabase.url, service, {
      handlers: handlers as never,
      handlerMs: HANDLER_MS,
      knows: (type) => type !== 'petition.unheard-of',
      validate: ({ version, payload }) => {
        if (version !== 1) throw new Poison(`unknown version ${version}`);
        if ('odd' in payload) throw new Poison('not as in its schema');
      },
      onError: (_error, _event, kind) => kinds.push(kind),
    });
  });
  beforeEach(() => void kinds.splice(0));
  afterAll(async () => {
    await consuming.stop();
    await bus.stop({ drainMs: 500 });
  });

  const parkedOf = async (id: string) =>
    (
      await run<{ line: string }>(
        service.name,
        `select concat_ws(' ', seq, error_class) as line from parked where stream like '%' || $1 order by seq`,
        [id],
      )
    ).map(({ line }) => line);

  it.each<[string, Partial<Envelope>, string, Kind, number]>([
    ['an unknown type', { type: 'petition.unheard-of' }, 'Poison', 'poison', 1],
    ['an unknown version', { version: 9 }, 'Poison', 'poison', 1],
    ['a payload that breaks its schema', { payload: { odd: true } }, 'Poison', 'poison', 1],
    ['an event that a rule refuses', { type: 'petition.refused' }, 'Poison', 'poison', 1],
    ['a handler that throws a TypeError', { type: 'petition.typo' }, 'TypeError', 'bug', 5],
    ['a handler that never returns', { type: 'petition.endless' }, 'NeverReturned', 'bug', 5],
  ])(
    '%s parks its own stream, in its class, and holds up no other',
    async (_name, given, errorClass, kind, attempts) => {
      const [bad, good] = [randomUUID(), randomUUID()];
      const before = (await effects(service)).length;
      // The same key: the matter of a broken stream may have other streams, and those go on.
      const records = [
        event({ aggregateId: bad, seq: 1, ...given }),
        event({ aggregateId: bad, seq: 2 }),
        event({ aggregateId: good, seq: 1, key: bad }),
        event({ aggregateId: randomUUID(), seq: 1 }),
      ];
      await bus.produce(records.map(toRecord));
      await until('both are parked', async () => (await parkedOf(bad)).length === 2);
      expect(await parkedOf(bad)).toEqual([`1 ${errorClass}`, '2 Behind']);
      await until('the others are handled', async () => (await effects(service)).length === before + 2);
      expect(kinds).toEqual(Array.from({ length: attempts }, () => kind));
      await until('all is settled', async () => (await consuming.server.lag()) === 0);
    },
  );

  it('a gap parks its own stream until what is missing comes, and is worked off then', async () => {
    const id = randomUUID();
    await bus.produce([event({ aggregateId: id, seq: 1 }), event({ aggregateId: id, seq: 3 })].map(toRecord));
    await until('the one behind the gap is parked', async () => (await parkedOf(id)).length === 1);
    expect(await parkedOf(id)).toEqual(['3 Gap']);
    const stream = `intake/petition/${id}`;
    expect(await consuming.server.redrive(stream)).toMatchObject({
      left: 1,
      error: expect.stringContaining('missing'),
    });
    await bus.produce([toRecord(event({ aggregateId: id, seq: 2 }))]);
    await until('the missing one is parked before it', async () => (await parkedOf(id)).length === 2);
    expect(await consuming.server.redrive(stream)).toMatchObject({ left: 0, error: null });
    expect((await effects(service)).filter((row) => row.stream === stream).map(({ seq }) => seq)).toEqual([1, 2, 3]);
  });

  it('a record without a description parks alone, and its partition goes on', async () => {
    const id = randomUUID();
    const whole = toRecord(event({ aggregateId: id, seq: 1 }));
    await bus.produce([{ ...whole, id: randomUUID(), headers: {} }, whole]);
    await until('the whole one is handled', async () =>
      (await effects(service)).some(({ stream }) => stream.endsWith(id)),
    );
    await until('all is settled', async () => (await consuming.server.lag()) === 0);
  });

  it('a handler that was given up writes nothing later', async () => {
    const [row] = await run<{ open: number }>(
      'postgres',
      `select count(*)::int as open from pg_stat_activity where datname = $1 and state = 'idle in transaction'`,
      [service.name],
    );
    expect(row?.open).toBe(0);
  });
});

describe('a database that is gone', () => {
  it('is waited for without parking anything, and no event is lost', async () => {
    const busDatabase = await freshDatabase('bus');
    const service = await freshService();
    const bus = new EmbeddedBus({ databaseUrl: busDatabase.url });
    const kinds = new Set<Kind>();
    const consuming = await consume(busDatabase.url, service, { onError: (_e, _v, kind) => kinds.add(kind) });
    await run('postgres', `alter database ${service.name} allow_connections false`);
    const gone = () =>
      run('postgres', `select pg_terminate_backend(pid) from pg_stat_activity where datname = $1`, [service.name]);
    await gone();
    const ids = Array.from({ length: 20 }, () => randomUUID());
    await bus.produce(ids.map((aggregateId) => toRecord(event({ aggregateId, seq: 1 }))));
    await until('the consumer has noticed', () => kinds.has('connection'));
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    await run('postgres', `alter database ${service.name} allow_connections true`);
    await until('all have had their effect', async () => (await effects(service)).length === ids.length);
    expect([...kinds]).toEqual(['connection']);
    expect(await run(service.name, 'select 1 from parked')).toEqual([]);
    await consuming.stop();
    await bus.stop({ drainMs: 500 });
  });
});
