// One side of bench/events in a process of its own: `produce` commits events as a service does, `write` the same without a relay, `consume` gives each an effect in its own database.
import { randomUUID } from 'node:crypto';
import { BusServer, EmbeddedBus, Relay, writeEvents, inTransaction } from '@redress/bus';
import { openDatabase } from '@redress/service-kit';

const TOPIC = 'bench.events';
const [, , side, databaseUrl, busUrl] = process.argv;
const bus = new EmbeddedBus({ databaseUrl: busUrl });
const source = await openDatabase({ url: databaseUrl, pool: 10, application: 'bench' });
await bus.ensureTopics([TOPIC]);
const tell = (what) => process.send(what);

const eventOf = (id, seq = 1) => ({
  id: randomUUID(),
  topic: TOPIC,
  key: id,
  type: 'thing.changed',
  version: 1,
  producer: 'bench',
  aggregateType: 'thing',
  aggregateId: id,
  seq,
  causeId: null,
  occurredAt: new Date().toISOString(),
  headers: {},
  wall: [],
  payload: { day: '2026-09-01', unit: 'station-01', class: 'APPEAL_REQUEST' },
});

async function produce() {
  const relay = new Relay({ databaseUrl, bus, service: 'bench' });
  if (side === 'produce') relay.start();
  /** Commits `size` events together; tells each with the moment of the commit in milliseconds. */
  const commit = async (size) => {
    const events = Array.from({ length: size }, () => eventOf(randomUUID()));
    await inTransaction(source, (tx) => writeEvents(tx, events));
    const at = performance.timeOrigin + performance.now();
    relay.nudge();
    return events.map(({ id }) => [id, at]);
  };
  process.on('message', async ({ perSecond, seconds, count, size = 1, events }) => {
    if (events !== undefined) return tell({ perSecond: await transactions(seconds, events) });
    const committed = [];
    if (perSecond) {
      const started = performance.now();
      for (let n = 0; n < perSecond * seconds; n += 1) {
        const wait = started + (n * 1000) / perSecond - performance.now();
        if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
        commit(size).then((pairs) => committed.push(...pairs));
      }
    } else {
      for (let n = 0; n < count; n += size) committed.push(...(await commit(size)));
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
    tell({ committed });
  });
}

const LANES = 4;
/** Transactions a second, each with one change of state and so many events. */
async function transactions(seconds, events) {
  const end = performance.now() + seconds * 1000;
  let done = 0;
  const lane = async () => {
    const id = randomUUID();
    await source.query('insert into thing (id, n) values ($1, 0)', [id]);
    for (let n = 0; performance.now() < end; n += events) {
      await inTransaction(source, async (tx) => {
        await tx.query('update thing set n = n + 1 where id = $1', [id]);
        await writeEvents(
          tx,
          Array.from({ length: events }, (_, index) => eventOf(id, n + index + 1)),
        );
      });
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return done / seconds;
}

async function consume() {
  const server = new BusServer({
    ...{ bus, group: 'bench-consumer', topics: [TOPIC], dataSource: source },
    scope: (tx, _event, work) => work({ tx }),
  });
  const note = { name: 'bench.effect', text: 'insert into effect (message_id) values ($1)' };
  server.addHandler(
    'thing.changed',
    async (event, { tx }) => {
      const client = await tx.queryRunner.connect();
      await client.query({ ...note, values: [event.id] });
    },
    true,
  );
  await new Promise((resolve, reject) => server.listen((error) => (error ? reject(error) : resolve())));
}

await (side === 'consume' ? consume() : produce());
tell({ ready: true });
