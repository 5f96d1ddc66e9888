import { BusServer, EmbeddedBus, type Envelope, toRecord } from '@redress/bus';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { noteEvent, noteThing, openNotebook } from '../../test/notebook/notebook.js';
import type { ActContext } from '../act/act.js';
import { serviceActor } from '../act/actor.js';
import { migrate } from '../database/migrate.js';
import { busMigrationSets } from '../run/migration-sets.js';
import type { TestService } from '../testing/index.js';
import { rebuildModel } from './rebuild-model.js';

const GOLDEN = { consumer: 'x', stream: 's', errorClass: 'NONE', parkedOn: '2025-09-01' };
const TOPIC = 'redress.mediation';

/** The model under test: one note for each event, and a word to others about it. */
async function keepNote(ctx: ActContext, event: Envelope): Promise<void> {
  const title = `${String(event.payload['stream'])} v${event.version}`;
  await ctx.tx.query(
    `insert into note (id, title, version) values ($1, $2, 0) on conflict (id) do update set title = $2`,
    [event.aggregateId, title],
  );
  ctx.journal.publish(noteThing(event.aggregateId), noteEvent(event.aggregateId));
}
const model = { tables: ['note'], effects: [], handlers: { 'bus.parked': keepNote } };

describe('a read model that is made again', () => {
  let notebook: TestService;
  let bus: EmbeddedBus;
  let live: BusServer<ActContext>;
  let owner: pg.Client;
  const things = Array.from({ length: 12 }, () => uuidv7());

  const event = (id: string, seq: number): Envelope => ({
    ...{ id: uuidv7(), topic: TOPIC, key: id, type: 'bus.parked', version: 1, producer: 'mediation' },
    ...{ aggregateType: 'note', aggregateId: id, seq, causeId: null, occurredAt: '2026-09-01T01:00:00.000Z' },
    ...{ headers: {}, wall: [], payload: { ...GOLDEN, stream: `event ${seq}` } },
  });
  const send = (seq: number) => bus.produce(things.map((id) => toRecord(event(id, seq))));
  const titles = async () =>
    (await notebook.source.query<{ title: string }[]>('select distinct title from note order by 1')).map(
      ({ title }) => title,
    );
  const told = async () =>
    (await notebook.source.query<{ n: number }[]>('select count(*)::int as n from outbox'))[0]?.n;
  const settled = async () => {
    do await new Promise((resolve) => setTimeout(resolve, 100));
    while ((await live.lag()) > 0);
  };

  beforeAll(async () => {
    notebook = await openNotebook();
    const { cluster, database } = notebook;
    await cluster.run('postgres', `create database ${database}_bus`);
    await cluster.run(
      'postgres',
      `do $$ begin create role bus_restricted; exception when duplicate_object then null; end $$`,
    );
    const busUrl = cluster.url(`${database}_bus`);
    const roles = { app: 'notebook_app', restricted: 'bus_restricted' };
    await migrate({ databaseUrl: busUrl, sets: busMigrationSets(), roles });
    bus = new EmbeddedBus({ databaseUrl: cluster.url(`${database}_bus`, 'notebook_app') });
    live = new BusServer<ActContext>({
      ...{ bus, group: 'notebook', topics: [TOPIC], dataSource: notebook.source },
      scope: (tx, given, work) => notebook.acts.inside(tx, given.id, {}, work, serviceActor('notebook')),
    });
    live.addHandler('bus.parked', ((given: Envelope, ctx: ActContext) => keepNote(ctx, given)) as never, true);
    await new Promise<void>((resolve, reject) => live.listen((error) => (error ? reject(error as Error) : resolve())));
    owner = new pg.Client({ connectionString: cluster.url(database) });
    await owner.connect();
  });
  afterAll(async () => {
    await live?.close();
    await bus?.stop({ drainMs: 500 });
    await owner?.end();
    await notebook?.close();
  });

  const needs = () => ({
    source: notebook.source,
    acts: notebook.acts,
    bus,
    service: 'notebook',
    topics: [TOPIC],
  });

  it('is right again whatever happened to its rows, takes old events in their newest version, and tells nobody anything', async () => {
    await send(1);
    await send(2);
    await settled();
    await notebook.cluster.run(
      notebook.database,
      `update note set title = 'spoilt'; delete from note where id < '${things[6]}'`,
    );
    const before = await told();
    const rebuilt = await rebuildModel(needs(), owner, 'notes', model);
    expect(rebuilt).toEqual({ consumer: 'notebook.notes@2', events: 24 });
    expect(await titles()).toEqual(['event 2 v2']);
    expect(await told()).toBe(before);
  }, 60_000);

  it('goes on from there with the live consumer, and is made again under the next number', async () => {
    await send(3);
    await settled();
    expect(await titles()).toEqual(['event 3 v1']);
    expect(await rebuildModel(needs(), owner, 'notes', model)).toEqual({ consumer: 'notebook.notes@3', events: 36 });
    expect(await titles()).toEqual(['event 3 v2']);
  }, 60_000);

  it('stays as it is when an event cannot be handled', async () => {
    const broken = {
      ...model,
      handlers: {
        'bus.parked': async () => {
          throw new TypeError('a bug');
        },
      },
    };
    await expect(rebuildModel(needs(), owner, 'notes', broken)).rejects.toThrow(/parked in the replay: TypeError/);
    expect(await titles()).toEqual(['event 3 v2']);
  }, 60_000);
});
