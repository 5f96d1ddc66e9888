// Loading a calendar year with 100,000 open clocks: how many are counted again a second, and what the acts on other matters feel of it.
import { parseArgs } from 'node:util';
import { DEFAULT_CALENDAR } from '@redress/deadlines';
import { REQUESTS, walker } from './lib/cycle.mjs';
import { superuser } from './lib/databases.mjs';
import { copyTemplates, keepTemplates } from './lib/fill.mjs';
import { load, round } from './lib/load.mjs';
import { report } from './lib/report.mjs';
import { client, withSandbox } from './lib/sandbox.mjs';

const { values } = parseArgs({
  options: { clocks: { type: 'string' }, seconds: { type: 'string' }, lanes: { type: 'string' } },
});
const CLOCKS = Number(values.clocks ?? process.env.BENCH_CLOCKS ?? 100_000);
const SECONDS = Number(values.seconds ?? process.env.BENCH_SECONDS ?? 20);
const LANES = Number(values.lanes ?? 2);
const POLL_MS = 100;
/** Requests up to the hand-over: the sixty days run. */
const HANDED_OVER = 10;
const LONGEST_MS = 600_000;
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const loadCalendar = `mutation load($input: LoadCalendarInput!) { loadCalendar(input: $input) {
  __typename ... on LoadedCalendar { version } ... on ActRefused { code message } } }`;

/** The last day of the one clock that runs: it is day off in the year that is loaded, so that clocks move. */
async function fill(sandbox, api) {
  await walker(sandbox, api)(HANDED_OVER);
  await api.settle();
  const assignment = await superuser(sandbox, 'assignment');
  const { rows } = await assignment.query(
    `select due_date::text as day from clock where status = 'RUNNING' and rule = 'T11'`,
  );
  await assignment.end();
  await keepTemplates(sandbox);
  // Sixty matters in a row share no day, as in a bureau; their starts lie before, so that every last day is still to come.
  const later = (column) => ({
    [`clock.${column}`]: `case when t.${column} is null then null else t.${column} + n % 60 end`,
  });
  await copyTemplates(sandbox, 1, CLOCKS, {
    ...later('start_day'),
    ...later('nominal_date'),
    ...later('due_date'),
    ...later('internal_target'),
  });
  return rows[0].day;
}

/** A year of which two weeks after that day are off: the last days in them move. */
function yearWith(day) {
  const year = Number(day.slice(0, 4));
  const { off, workWeekend } = DEFAULT_CALENDAR.year(year);
  const more = Array.from({ length: 14 }, (_, shift) =>
    new Date(Date.parse(day) + shift * 86_400_000).toISOString().slice(0, 10),
  ).filter((each) => each.startsWith(String(year)));
  return {
    year,
    status: 'official',
    source: 'bench',
    off: [...new Set([...off, ...more])].sort(),
    workWeekend: workWeekend.filter((each) => !more.includes(each)),
  };
}

/** A client whose requests are timed. */
function timed(api) {
  const times = [];
  const ask =
    (name) =>
    async (...args) => {
      const started = performance.now();
      const answer = await api[name](...args);
      times.push(performance.now() - started);
      return answer;
    };
  return { times, api: { ...api, ask: ask('ask'), tryAsk: ask('tryAsk') } };
}

const at = (times, share) => [...times].sort((a, b) => a - b)[Math.floor(times.length * share)] ?? 0;

/** Whole ways on some lanes until `over` says so: the time of each request, and the ways on which an event of the other service did not come in ten seconds. */
async function ways(sandbox, api, over) {
  const { times, api: watched } = timed(api);
  const walk = walker(sandbox, watched);
  let stalled = 0;
  const lane = async () => {
    while (!over()) await walk().catch(() => (stalled += 1));
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return { times, stalled };
}

async function idle(sandbox, api) {
  const until = performance.now() + SECONDS * 1000;
  return ways(sandbox, api, () => performance.now() > until);
}

/** Waits until the batch has counted every clock there was; milliseconds from the answer of the act to that look's end. */
async function counted(assignment, started) {
  for (;;) {
    const { rows } = await assignment.query('select counted, moved from calendar_load order by seq desc limit 1');
    if (rows[0]?.counted >= CLOCKS) return { ms: performance.now() - started, ...rows[0] };
    if (performance.now() - started > LONGEST_MS) throw new Error(`only ${rows[0]?.counted} of ${CLOCKS} were counted`);
    await sleep(POLL_MS);
  }
}

async function recompute(sandbox, api, day) {
  const assignment = await superuser(sandbox, 'assignment');
  const { loadCalendar: loaded } = await api.ask('admin', loadCalendar, { input: { years: [yearWith(day)] } });
  if (loaded.__typename === 'ActRefused') throw new Error(`${loaded.code}: ${loaded.message}`);
  const started = performance.now();
  let over = false;
  const busy = ways(sandbox, api, () => over);
  const batch = await counted(assignment, started).finally(() => (over = true));
  await assignment.end();
  return { batch, ...(await busy) };
}

await withSandbox(async (sandbox) => {
  const api = client(sandbox);
  const day = await fill(sandbox, api);
  await load(LANES, 2, () => walker(sandbox, api)(1));
  const { times: before } = await idle(sandbox, api);
  const { batch, times, stalled } = await recompute(sandbox, api, day);
  const [quiet, busy] = [at(before, 0.99), at(times, 0.99)];
  console.log(
    `${batch.counted} clocks counted again in ${round(batch.ms / 1000)} s, ${batch.moved} of them moved; ${LANES} lanes of whole ways (${REQUESTS} requests) meanwhile`,
  );
  console.log(
    `requests: before ${before.length}, p50 ${round(at(before, 0.5))} ms, p99 ${round(quiet)} ms; meanwhile ${times.length}, p50 ${round(at(times, 0.5))} ms, p99 ${round(busy)} ms`,
  );
  console.log(
    `ways on which an event of the other service was waited for longer than ten seconds meanwhile: ${stalled}`,
  );
  report('clocks counted again a second', batch.counted / (batch.ms / 1000), { least: 5000 });
  report('p99 of requests on other matters meanwhile, times the p99 before', busy / quiet, { most: 2 });
});
process.exit(0);
