// From the commit in one service to the effect committed in another, over the embedded bus: how long it takes and how many a second.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { party, prepare } from './lib/bus-databases.mjs';
import { superuser } from './lib/databases.mjs';
import { round } from './lib/load.mjs';
import { report } from './lib/report.mjs';
import { client, withSandbox } from './lib/sandbox.mjs';

const SECONDS = Number(process.env.BENCH_SECONDS ?? 30);
const MANY = Number(process.env.BENCH_EVENTS ?? 40_000);
const REACTING = Number(process.env.BENCH_REACTING ?? 10_000);

const percentile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

/** Every event of a run with its commit, against the commit of its effect; waits until the last has arrived. */
async function effects(consumer, committed) {
  const ids = committed.map(([id]) => id);
  for (let seen = 0; seen < ids.length;) {
    const { rows } = await consumer.query('select count(*)::int as n from effect_at where message_id = any($1)', [ids]);
    seen = rows[0].n;
    if (seen < ids.length) await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const { rows } = await consumer.query(
    'select message_id as id, extract(epoch from at)::float8 * 1000 as at from effect_at where message_id = any($1)',
    [ids],
  );
  return new Map(rows.map(({ id, at }) => [id, at]));
}

async function run(producer, consumer, order) {
  producer.send(order);
  const [{ committed }] = await once(producer, 'message');
  const at = await effects(consumer, committed);
  const waits = committed.map(([id, from]) => Math.max(0, at.get(id) - from)).sort((a, b) => a - b);
  const first = Math.min(...committed.map(([, from]) => from));
  const last = Math.max(...at.values());
  return {
    p50: percentile(waits, 0.5),
    p99: percentile(waits, 0.99),
    perSecond: (committed.length * 1000) / (last - first),
  };
}

const said = (what, { p50, p99 }) => console.log(`${what}: p50 ${round(p50)} ms, p99 ${round(p99)} ms`);

async function betweenTwo(sandbox) {
  const consumer = await prepare(sandbox);
  const taking = await party(sandbox, 'consume', 'bench_consumer');
  const producing = await party(sandbox, 'produce', 'bench_producer');
  await run(producing, consumer, { perSecond: 50, seconds: 3 });
  const busy = await run(producing, consumer, { perSecond: 200, seconds: SECONDS });
  said('200 events a second', busy);
  report('commit to effect at 200 a second, p50 ms', busy.p50, { most: 15 });
  report('commit to effect at 200 a second, p99 ms', busy.p99, { most: 60 });
  const idle = await run(producing, consumer, { perSecond: 1, seconds: SECONDS });
  said('one event a second, idle otherwise', idle);
  report('commit to effect at one a second, p99 ms', idle.p99, { most: 150 });
  const full = await run(producing, consumer, { count: MANY, size: 50 });
  console.log(
    `${MANY} events, 50 in a transaction: ${round(full.perSecond, 0)} a second from one producer to one consumer`,
  );
  report('saturated, one producer to one consumer, events a second', full.perSecond, { least: 2000 });
  for (const child of [producing, taking]) child.kill('SIGKILL');
  await consumer.end();
}

/** Registrations as intake would tell them, put into its outbox; every service of the sandbox takes them and does what it does. */
async function allReacting(sandbox) {
  const intake = await superuser(sandbox, 'intake');
  const ids = Array.from({ length: REACTING }, () => randomUUID());
  const payload = JSON.stringify({
    ...{ class: 'UNSCREENED', unit: 'petition-office', channel: 'LETTER', parentId: null, registeredBy: 'reception' },
    ...{
      submissionId: randomUUID(),
      receivedOn: '2025-09-01',
      receivedAt: '2025-09-01T09:00:00+08:00',
      fromOrgan: null,
      backlog: true,
    },
  });
  const started = performance.now();
  await intake.query(
    `insert into outbox (id, topic, msg_key, type, schema_version, producer, aggregate_type, aggregate_id, stream_seq, payload, occurred_at)
     select gen_random_uuid(), 'redress.intake', id, 'petition.registered', 1, 'intake', 'petition', id::uuid, 1, $2, clock_timestamp() from unnest($1::text[]) as t(id)`,
    [ids, payload],
  );
  await client(sandbox).settle();
  const took = (performance.now() - started) / 1000;
  const services = Object.keys(JSON.parse(readFileSync(join(sandbox.data, 'state.json'), 'utf8')).children).filter(
    (name) => name !== 'gateway' && name !== 'partner-kit',
  );
  console.log(
    `${REACTING} registrations, all ${services.length} services reacting: ${round(REACTING / took, 0)} a second, ${round((REACTING * services.length) / took, 0)} deliveries a second, and what follows from them`,
  );
  report('saturated, all services reacting, events a second', REACTING / took, { least: 500 });
  await intake.end();
}

await withSandbox(async (sandbox) => {
  await betweenTwo(sandbox);
  await allReacting(sandbox);
});
