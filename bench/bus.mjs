// The embedded bus where it hurts: a consumer that was away, a relay that dies, a machine that has nothing to do, and what the outbox costs who writes.
import { once } from 'node:events';
import { party, prepare } from './lib/bus-databases.mjs';
import { superuser } from './lib/databases.mjs';
import { round } from './lib/load.mjs';
import { cpuOf } from './lib/processes.mjs';
import { report } from './lib/report.mjs';
import { withSandbox } from './lib/sandbox.mjs';

const SECONDS = Number(process.env.BENCH_SECONDS ?? 20);
const BEHIND = Number(process.env.BENCH_BEHIND ?? 100_000);
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const ask = async (child, order) => {
  child.send(order);
  return (await once(child, 'message'))[0];
};

/** A consumer comes back and finds many events. */
async function catchUp(sandbox, consumer) {
  const producing = await party(sandbox, 'produce', 'bench_producer');
  await ask(producing, { count: BEHIND, size: 100 });
  producing.kill('SIGKILL');
  const started = performance.now();
  const taking = await party(sandbox, 'consume', 'bench_consumer');
  for (let seen = 0; seen < BEHIND; await wait(100))
    seen = (await consumer.query('select count(*)::int as n from effect')).rows[0].n;
  const seconds = (performance.now() - started) / 1000;
  taking.kill('SIGKILL');
  console.log(`${BEHIND} events behind: caught up in ${round(seconds)} s, ${round(BEHIND / seconds, 0)} a second`);
  report('catch-up for 100,000 events, s', (seconds * 100_000) / BEHIND, { most: 60 });
}

/** Two processes of one service; the one whose relay leads is killed while events keep coming. The longest silence of the log is told. */
async function failOver(sandbox) {
  const [one, two] = [
    await party(sandbox, 'produce', 'bench_producer'),
    await party(sandbox, 'produce', 'bench_producer'),
  ];
  const bus = await superuser(sandbox, 'bench_bus');
  const outbox = await superuser(sandbox, 'bench_producer');
  const holder = (await outbox.query('select holder from outbox_relay')).rows[0].holder;
  const [leader, other] = holder.endsWith(`/${one.pid}`) ? [one, two] : [two, one];
  const from = (await bus.query('select clock_timestamp() as at')).rows[0].at;
  const writing = ask(other, { perSecond: 100, seconds: 8 });
  await wait(3_000);
  leader.kill('SIGKILL');
  await writing;
  await wait(1_500);
  const { rows } = await bus.query(
    `select coalesce(max(extract(epoch from ts - before)), 99)::float8 as gap from (
       select ts, lag(ts) over (order by ts) as before from bus_log where ts > $1) t`,
    [from],
  );
  other.kill('SIGKILL');
  await Promise.all([bus.end(), outbox.end()]);
  console.log(`the leading relay was killed: nothing left for ${round(rows[0].gap * 1000, 0)} ms`);
  report('relay fail-over after a kill, s', rows[0].gap, { most: 2 });
}

/** Everything is up, and nobody does anything. */
async function idle(sandbox) {
  const before = cpuOf(sandbox);
  await wait(SECONDS * 1000);
  const after = cpuOf(sandbox);
  const used = Object.keys(after).map((name) => [name, ((after[name] - before[name]) / (SECONDS * 10)).toFixed(2)]);
  const sum = used.reduce((total, [, share]) => total + Number(share), 0);
  console.log(`idle, share of one core in %: ${used.map((pair) => pair.join(' ')).join(', ')}`);
  report('idle, all processes, % of one core', sum, { most: 5 });
}

/** The same transaction without events, with two and no relay, with two and the relay at work. */
async function outboxCost(sandbox) {
  const writing = await party(sandbox, 'write', 'bench_producer');
  const rate = async (child, events) => (await ask(child, { seconds: SECONDS / 2, events })).perSecond;
  await rate(writing, 0);
  const plain = await rate(writing, 0);
  const stopped = await rate(writing, 2);
  writing.kill('SIGKILL');
  const relaying = await party(sandbox, 'produce', 'bench_producer');
  const running = await rate(relaying, 2);
  relaying.kill('SIGKILL');
  console.log(
    `transactions a second: ${round(plain, 0)} without events, ${round(stopped, 0)} with two, ${round(running, 0)} with two and the relay at work`,
  );
  report('two events in the transaction, relay stopped, % fewer', (1 - stopped / plain) * 100, { most: 20 });
  report('two events in the transaction, relay running, % fewer', (1 - running / plain) * 100, { most: 45 });
}

await withSandbox(async (sandbox) => {
  await idle(sandbox);
  const consumer = await prepare(sandbox);
  await outboxCost(sandbox);
  await failOver(sandbox);
  await catchUp(sandbox, consumer);
  await consumer.end();
});
