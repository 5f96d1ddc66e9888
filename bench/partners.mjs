// Pushed events where it hurts: one subscriber that is slow and one that is dead among many, a great many that are due at once, a long feed.
import { setTimeout as wait } from 'node:timers/promises';
import { superuser } from './lib/databases.mjs';
import { median, round } from './lib/load.mjs';
import { fillFeed, queue, subscribe, unsubscribe } from './lib/push-fill.mjs';
import { receiver } from './lib/receiver.mjs';
import { report } from './lib/report.mjs';
import { client, withSandbox } from './lib/sandbox.mjs';

const SECONDS = Number(process.env.BENCH_SECONDS ?? 30);
const SUBSCRIPTIONS = Number(process.env.BENCH_SUBSCRIPTIONS ?? 1_000);
const PUSHES = Number(process.env.BENCH_PUSHES ?? 100);
const DELIVERIES = Number(process.env.BENCH_DELIVERIES ?? 100_000);
const FEED = Number(process.env.BENCH_FEED ?? 100_000);
const TICK_MS = 200;
const PAGE = 500;
const BAD = ['slow', 'dead'];

/** The first subscription makes the key that signs; its proof finds a careless receiver, so it stays where it is. */
const firstKey = ({ ask }, origin) =>
  ask(
    'demo-court',
    'mutation ($input: CreateSubscriptionInput!) { createSubscription(input: $input) { __typename } }',
    { input: { endpoint: `${origin}/key` } },
  );

/** Events for some of the good subscribers all the time; the bad ones have many lanes due from the beginning. Answers how long each took. */
async function delivered(world, withBad) {
  const { db, origin, names } = world;
  const times = [];
  world.onTaken = ({ at }, now) => times.push(now - at);
  if (withBad) {
    await subscribe(db, origin, BAD);
    await queue(
      db,
      BAD.map((name) => `${origin}/${name}`),
      200,
      2,
    );
    await wait(2_000);
  }
  const perTick = Math.max(1, Math.round((PUSHES * TICK_MS) / 1000));
  let queued = 0;
  for (const until = performance.now() + SECONDS * 1000; performance.now() < until; await wait(TICK_MS)) {
    const some = Array.from({ length: perTick }, (_, n) => names[(queued + n * 7) % names.length]);
    queued += await queue(
      db,
      some.map((name) => `${origin}/${name}`),
      1,
      1,
    );
  }
  for (const end = performance.now() + 30_000; times.length < queued && performance.now() < end;) await wait(50);
  if (withBad) await unsubscribe(db, origin, BAD);
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
  console.log(
    `${withBad ? 'with' : 'without'} a slow and a dead subscriber among ${names.length}: ${times.length} of ${queued} events taken, p50 ${round(at(0.5))} ms, p99 ${round(at(0.99))} ms`,
  );
  return at(0.99);
}

async function among(world) {
  const without = await delivered(world, false);
  const withBad = await delivered(world, true);
  report('p99 of the others beside a slow and a dead subscriber, times', withBad / without, { most: 1.5 });
}

/** Everything is due at once: each lane must keep its order whatever is under way. */
async function flood(world) {
  const { db, origin, names } = world;
  const last = new Map();
  let [taken, overtaken] = [0, 0];
  world.onTaken = ({ lane, n }) => {
    taken += 1;
    if (n !== (last.get(lane) ?? 0) + 1) overtaken += 1;
    last.set(lane, n);
  };
  const lanes = Math.max(1, Math.round(DELIVERIES / 5 / names.length));
  const began = performance.now();
  const queued = await queue(
    db,
    names.map((name) => `${origin}/${name}`),
    lanes,
    5,
  );
  for (let before = -1, still = 0; taken < queued && still < 200; still = taken === before ? still + 1 : 0) {
    before = taken;
    await wait(100);
  }
  const seconds = (performance.now() - began) / 1000;
  console.log(
    `${queued} deliveries in ${lanes * names.length} lanes due at once: ${taken} taken in ${round(seconds)} s, ${round(taken / seconds, 0)} a second`,
  );
  report('deliveries that overtook one of their lane', overtaken, { most: 0 });
  report('deliveries not taken, or twice', Math.abs(queued - taken), { most: 0 });
}

/** An agency that was away reads everything again. */
async function pages({ db, gateway, supervisor }) {
  await fillFeed(db, FEED);
  const { access_token } = await (
    await fetch(`${supervisor}/sandbox/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ as: 'demo-court' }),
    })
  ).json();
  const times = [];
  let seen = 0;
  for (let after = 0, more = true; more;) {
    const began = performance.now();
    const answer = await fetch(`${gateway}/partner/v1/events?after=${after}&limit=${PAGE}`, {
      headers: { authorization: `Bearer ${access_token}` },
    });
    const page = await answer.json();
    times.push(performance.now() - began);
    seen += page.items.length;
    ({ next: after, more } = page);
  }
  const tenth = Math.max(1, Math.floor(times.length / 10));
  const [first, end] = [median(times.slice(1, tenth + 1)), median(times.slice(-tenth))];
  console.log(
    `${seen} events in ${times.length} pages of ${PAGE}: ${round(first)} ms a page at the beginning, ${round(end)} ms at the end`,
  );
  report('a page at the end of the feed against one at its beginning, times', end / first, { most: 1.5 });
}

await withSandbox(async (sandbox) => {
  const port = Number(new URL(sandbox.gateway).port) + 30;
  const origin = `http://127.0.0.1:${port}`;
  const names = Array.from({ length: SUBSCRIPTIONS }, (_, n) => `good-${n}`);
  const world = { ...sandbox, origin, names, db: await superuser(sandbox, 'partners'), onTaken: () => undefined };
  const close = await receiver(port, (event, now) => event.at !== undefined && world.onTaken(event, now));
  try {
    await firstKey(client(sandbox), origin);
    await subscribe(world.db, origin, names);
    await among(world);
    await flood(world);
    await pages(world);
  } finally {
    await world.db.end();
    await close();
  }
}, '--no-partner-kit');
