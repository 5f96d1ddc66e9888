import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { EmbeddedBus, Relay, writeEvents } from '../src/index.js';
import { freshDatabase, freshService, openSource, run, type TestDatabase } from './databases.js';
import { act, event, until } from './events.js';

jest.setTimeout(30_000);

describe('the relay', () => {
  let busDatabase: TestDatabase;
  let service: TestDatabase;
  let bus: EmbeddedBus;
  let source: DataSource;
  const relays: Relay[] = [];
  const relay = () => {
    const made = new Relay({ databaseUrl: service.url, bus, service: 'intake' });
    relays.push(made);
    made.start();
    return made;
  };
  const logged = () =>
    run<{ agg: string; seq: number }>(
      busDatabase.name,
      `select headers->>'redress-aggregate-id' as agg, (headers->>'redress-seq')::int as seq from bus_log order by topic, part, off`,
    );
  const archived = async () =>
    (await run<{ n: number }>(service.name, 'select count(*)::int as n from outbox_archive'))[0]?.n;

  beforeEach(async () => {
    busDatabase = await freshDatabase('bus');
    service = await freshService();
    bus = new EmbeddedBus({ databaseUrl: busDatabase.url });
    source = await openSource(service);
  });
  afterEach(async () => {
    await Promise.all(relays.splice(0).map((one) => one.stop({ drainMs: 200 })));
    await bus.stop({ drainMs: 100 });
    await source.destroy();
  });

  it('publishes every committed event in the order of its thing, and none of a transaction that rolled back', async () => {
    const ids = Array.from({ length: 20 }, () => randomUUID());
    const one = relay();
    for (let n = 0; n < 10; n += 1) await Promise.all(ids.map((id) => act(source, id)));
    const gone = source.transaction(async (tx) => {
      await writeEvents(tx, [event({ aggregateId: ids[0] as string, seq: 11 })]);
      throw new Error('refused');
    });
    await expect(gone).rejects.toThrow('refused');
    await until('all on the bus', async () => (await one.status()).pending === 0 && (await logged()).length === 200);
    const rows = await logged();
    for (const id of ids)
      expect(rows.filter((row) => row.agg === id).map((row) => row.seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(await archived()).toBe(200);
    expect(await one.status()).toMatchObject({ leader: true, epoch: 1, epochChanges: 1, pending: 0, oldestAgeMs: 0 });
  });

  it('refuses a number of a stream that is taken, and an event outside a transaction', async () => {
    const first = event({ aggregateId: randomUUID(), seq: 1 });
    await source.transaction((tx) => writeEvents(tx, [first]));
    await expect(
      source.transaction((tx) => writeEvents(tx, [event({ aggregateId: first.aggregateId, seq: 1 })])),
    ).rejects.toThrow(/duplicate key/);
    await expect(writeEvents(source.manager, [first])).rejects.toThrow(/inside a transaction/);
  });

  it('has one leader; when it goes another takes over, under a new epoch', async () => {
    const first = relay();
    await until('the first leads', async () => (await first.status()).leader);
    const second = relay();
    await act(source, randomUUID());
    await until('published', async () => (await logged()).length === 1);
    expect((await second.status()).leader).toBe(false);
    await first.stop({ drainMs: 100 });
    await until('the second leads', async () => (await second.status()).leader, 5_000);
    expect((await second.status()).epoch).toBe(2);
  });

  it('that was overtaken while it slept removes nothing', async () => {
    const one = relay();
    await until('it leads', async () => (await one.status()).leader);
    await run(service.name, 'update outbox_relay set epoch = epoch + 1');
    await act(source, randomUUID());
    await until('it takes office again', async () => (await one.status()).epoch === 3);
    await until('archived once', async () => (await archived()) === 1);
  });

  it('goes on after the database has cut all connections', async () => {
    const one = relay();
    await until('it leads', async () => (await one.status()).leader);
    await run(
      'postgres',
      `select pg_terminate_backend(pid) from pg_stat_activity where datname in ('${service.name}', '${busDatabase.name}') and application_name like '%-relay' or application_name like '%-producer'`,
    );
    await act(source, randomUUID());
    await until('published', async () => (await logged()).length > 0);
    expect(one.alive()).toBe(true);
  });

  it('keeps the archive for 30 days, and makes days ahead', async () => {
    await run(
      service.name,
      `create table outbox_archive_20200101 partition of outbox_archive for values from ('2020-01-01') to ('2020-01-02')`,
    );
    relay();
    const days = () =>
      run<{ relname: string }>(
        service.name,
        `select relname from pg_class where relname like 'outbox_archive_2%' and relkind = 'r' order by 1`,
      );
    await until(
      'the old day is gone',
      async () => (await days()).length === 3 && !(await days()).some((day) => day.relname.endsWith('20200101')),
    );
  });
});
