// One fault run: clients act, faults strike, poison is put in; then all must come right, and the invariants are looked at.
import { randomUUID } from 'node:crypto';
import { CONTROLS, pointOf } from './controls.mjs';
import { Clients } from './client.mjs';
import { FAILPOINTS, FAULTS, WEIGHTS } from './faults.mjs';
import { broken, poisoned, readFacts } from './invariants.mjs';
import { Random } from './random.mjs';
import { SERVICES, World } from './world.mjs';
import { buildCopy } from './build-copy.mjs';

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
/** Faults that may be on at the same time. */
const AT_ONCE = 2;
const LEAST_GAP_MS = 500;
const LIMIT_MS = 60_000;

export async function play({ seed, events, faults, control = null, log }) {
  const plan = control ? CONTROLS[control] : { patches: [] };
  const copy = buildCopy(plan.patches);
  const started = performance.now();
  let world = null;
  try {
    world = await World.open(copy, log);
    const random = new Random(seed);
    // Every act has at least one event, and one that follows from it.
    const acts = Math.ceil(events / 2);
    const run = {
      ...{ world, random, plan, acts, faults, log, seed },
      clients: new Clients(world, random, acts),
      points: control ? [] : random.some(Object.keys(FAILPOINTS), 100),
      ...{ injections: [], skipped: new Set(), blocked: new Map(), stalls: [], struck: {}, oldestMs: 0 },
      limitMs: plan.limitMs ?? LIMIT_MS,
    };
    const watch = setInterval(() => void look(run), 1_000);
    await attack(run);
    await calm(run);
    const red = await judge(run);
    clearInterval(watch);
    return { red, ...(await figures(run, started)) };
  } finally {
    await world?.close();
    copy.remove();
  }
}

/** Strikes at even steps of the clients' progress. Legal time stands still but for two jumps: just before the clocks end, and just after. */
async function attack(run) {
  const { clients, acts, faults } = run;
  const going = new Set();
  const [before, after] = [Math.floor(faults * 0.35), Math.floor(faults * 0.8)];
  for (let n = 0; n < faults; n += 1) {
    clients.allow(Math.ceil((acts * (n + 1)) / faults));
    await until(() => clients.done >= (acts * n) / faults, 30_000);
    if (n === before) await jump(run, '-2 days');
    if (n === after) await jump(run, '+1 day');
    if (n % Math.ceil(faults / Math.max(3, acts / 400)) === 1) await poisonSomebody(run);
    while (going.size >= (run.plan.by ? 1 : AT_ONCE)) await Promise.race(going);
    const fault = strike(run).finally(() => going.delete(fault));
    going.add(fault);
    await wait(LEAST_GAP_MS);
  }
  await Promise.all(going);
  run.lastFaultAt = performance.now();
  clients.allow(acts);
}

async function strike(run) {
  const kind = run.random.weighted(run.plan.weights ?? (run.plan.points ? { failpoint: 3, kill: 1 } : WEIGHTS));
  run.struck[kind] = (run.struck[kind] ?? 0) + 1;
  const given = kind === 'failpoint' && run.plan.points ? pointOf(run.plan, run.random) : undefined;
  const what = await FAULTS[kind](run, given).catch((error) => `failed: ${error.message}`);
  run.log(`${kind}: ${what}`);
}

/** Moves legal time relative to the last day of the first clocks; it only goes forward. */
async function jump({ world, log }, by) {
  const [first] = await world.sql('intake', 'select min(due_date)::text as day from clock');
  if (!first?.day) return;
  for (const service of SERVICES)
    await world.sql(
      service,
      `insert into sandbox_clock (offset_ms)
       select extract(epoch from ($1::date + interval '12 hours')::timestamp at time zone 'Asia/Shanghai' + $2::interval - clock_timestamp())::bigint * 1000
       on conflict (one) do update set offset_ms = greatest(sandbox_clock.offset_ms, excluded.offset_ms)`,
      [first.day, by],
    );
  log(`legal time: ${first.day} ${by}`);
}

const POISONS = [
  ['chaos.changed', '{ "n": "many" }'],
  ['chaos.unheard-of', '{}'],
  ['chaos.changed', 'null'],
];

/** An event no consumer can handle: a payload that breaks its schema, a type nobody knows, a tombstone. In the stream of a matter. */
async function poisonSomebody(run) {
  const { world, random, clients, injections } = run;
  const taken = new Set(injections.map(({ stream }) => stream));
  const free = clients.matters.filter((id) => !taken.has(`intake/petition/${id}`));
  if (!free.length) return;
  const id = random.one(free);
  const [type, payload] = POISONS[injections.length % POISONS.length];
  const messageId = randomUUID();
  const [row] = await world.sql(
    'intake',
    `with s as (update stream set event_seq = event_seq + 1 where thing_type = 'petition' and thing_id = $1::uuid returning event_seq)
     insert into outbox (id, topic, msg_key, type, schema_version, producer, aggregate_type, aggregate_id, stream_seq, payload, occurred_at)
     select $2, 'redress.intake', $1::text, $3, 1, 'intake', 'petition', $1::uuid, event_seq, $4::jsonb, clock_timestamp() from s returning stream_seq::int as seq`,
    [id, messageId, type, payload],
  );
  injections.push({ stream: `intake/petition/${id}`, seq: row.seq, messageId });
}

/** Takes every fault away and waits until nothing is on its way. */
async function calm(run) {
  const { world, clients } = run;
  for (const worker of world.workers) {
    worker.next = {};
    worker.proxy.heal();
    worker.signal('SIGCONT');
  }
  await until(() => clients.finished && clients.told.every(({ answer }) => answer), run.limitMs);
  await until(async () => (run.backlog = await backlogOf(world)) === '', run.limitMs);
  run.catchUpMs = performance.now() - run.lastFaultAt;
}

/** What is still on its way, in words; empty when nothing is. */
async function backlogOf(world) {
  const left = [];
  for (const service of SERVICES) {
    const [{ outbox, timers }] = await world.sql(
      service,
      `select (select count(*)::int from outbox) as outbox,
              (select count(*)::int from timer where due_at <= clock_timestamp() + coalesce((select offset_ms from sandbox_clock), 0) * interval '1 ms') as timers`,
    );
    if (outbox) left.push(`${outbox} events at ${service}`);
    if (timers) left.push(`${timers} timers at ${service}`);
  }
  const [{ lag }] = await world.sql(
    'bus',
    `select coalesce(sum(h.next_off - o.committed), 0)::int as lag from bus_offset o join bus_head h using (topic, part)`,
  );
  if (lag) left.push(`${lag} records to read`);
  return left.join(', ');
}

/** Looks at what must hold while poison is parked, repairs it, and looks at everything. */
async function judge(run) {
  const facts = await readFacts(run.world);
  for (const consumer of SERVICES)
    for (const { stream, seq } of await run.world.sql(
      consumer,
      `select stream, min(seq)::int as seq from parked where state = 'parked' group by stream`,
    ))
      run.blocked.set(`${consumer} ${stream}`, seq);
  const first = await broken(run, facts, [1, 3, 4, 7, 8, 9, 11]);
  if (Object.keys(first).length) return first;
  await repair(run, facts);
  await until(async () => (await backlogOf(run.world)) === '', run.limitMs);
  const red = await broken(run, await readFacts(run.world), [1, 2, 3, 4, 5, 6, 8, 10, 11]);
  return run.left.length ? { ...red, 7: run.left } : red;
}

/** What an operator does: the bug is repaired and the streams are worked off; what can never be handled is left out by two persons. */
async function repair(run, facts) {
  const { world, injections, skipped, blocked, random } = run;
  await world.sql('assignment', 'insert into repaired values (clock_timestamp())');
  // The process that works off may die in the middle, too.
  if (!run.plan.patches.length) await FAULTS.failpoint(run, { point: 'redrive.mid', action: 'exit', passage: 2 });
  for (const each of poisoned(run, facts)) {
    const stream = each.split(' ')[1];
    for (let tries = 0; tries < 60; tries += 1) {
      const poison = injections.find((injection) => injection.stream === stream);
      const skip = poison && { messageId: poison.messageId, reason: 'made for the run', by: 'one', confirmedBy: 'two' };
      if (poison) skipped.add(`assignment ${stream} ${poison.seq}`);
      const report = await random
        .one(world.of('assignment'))
        .ask('/redrive', { stream, skip }, 10_000)
        .catch(() => null);
      if (report?.left === 0) break;
      await wait(250);
    }
  }
  blocked.clear();
  run.left = (await world.sql('assignment', `select distinct stream from parked where state = 'parked'`)).map(
    ({ stream }) => `still parked after its repair: ${stream}`,
  );
}

/** Whoever is alive and has work must move. */
async function look(run) {
  for (const worker of run.world.workers) {
    if (worker.stopped || !worker.port) continue;
    const health = await worker.ask('/health', {}, 1_500).catch(() => null);
    if (health && health.stalledForMs > 30_000)
      run.stalls.push(`${worker.name} stood still for ${health.stalledForMs} ms`);
  }
}

async function figures(run, started) {
  const { world, clients } = run;
  const count = async (database, sql) => Number((await world.sql(database, sql))[0].n);
  const records = await count('bus', 'select count(*) as n from bus_log');
  const events = await count('bus', 'select count(distinct id) as n from bus_log');
  return {
    events,
    duplicates: records - events,
    acts: clients.told.length,
    repeats: clients.repeats,
    poisons: run.injections.length + clients.broken,
    struck: run.struck,
    deaths: world.deaths,
    hits: Object.fromEntries([...world.hits].sort()),
    catchUpMs: Math.round(run.catchUpMs),
    seconds: Math.round((performance.now() - started) / 1000),
    trace: world.lines,
  };
}

async function until(condition, ms) {
  const end = performance.now() + ms;
  while (!(await condition()) && performance.now() < end) await wait(50);
}
