// The due list of an officer of one of ten units: 100,000 open clocks, 5 % of them walled off from that unit.
import { openDatabase, Pager, Wall } from '@redress/service-kit';
import pg from 'pg';
import { walker } from './lib/cycle.mjs';
import { secretsOf, superuser } from './lib/databases.mjs';
import { copyTemplates, keepTemplates } from './lib/fill.mjs';
import { load, round } from './lib/load.mjs';
import { cpuOf, perUnit } from './lib/processes.mjs';
import { report } from './lib/report.mjs';
import { client, withSandbox } from './lib/sandbox.mjs';
import { listDueItems } from '../apps/assignment/dist/due-list/list-due-items.query.js';

const CLOCKS = Number(process.env.BENCH_CLOCKS ?? 100_000);
const SECONDS = Number(process.env.BENCH_SECONDS ?? 20);
const LANES = 4;
const DEPTH = 20_000;
const UNIT = 'station-01';
const UNITS = [
  UNIT,
  UNIT,
  UNIT,
  'station-02',
  'station-03',
  'station-04',
  'station-05',
  'station-06',
  'public-order',
  'traffic-police',
];
/** A head sees the unit, an officer the own matters, a county post everything. */
const viewers = [
  { code: `${UNIT}-head`, roles: ['unit-head'], deep: true },
  { code: `${UNIT}-officer`, roles: ['caseworker'], deep: false },
  { code: 'petition-officer', roles: ['petition-officer'], deep: true, unit: 'petition-office' },
];

/** One lodged matter, copied: three in ten with the unit, so that its head can page to the depth; one in twenty walled off from it. */
async function fill(sandbox, api, wall) {
  await walker(sandbox, api)(1);
  await api.settle();
  const assignment = await superuser(sandbox, 'assignment');
  const { rows } = await assignment.query('select clock_id from due_item where open order by due_date limit 1');
  await assignment.query('delete from due_item where clock_id <> $1', [rows[0].clock_id]);
  await assignment.end();
  await keepTemplates(sandbox);
  const unit = `(array['${UNITS.join("','")}'])[1 + n % ${UNITS.length}]`;
  const walls = `case when n / 10 % 20 = 0 then array['${wall}'] else '{}' end`;
  const officer = `case when n % 10 < 3 then (array['${UNIT}-officer', '${UNIT}-officer-2'])[1 + n / 10 % 2] end`;
  await copyTemplates(sandbox, 1, CLOCKS, {
    'petition.unit': unit,
    'petition.wall': walls,
    'due_item.unit': unit,
    'due_item.wall': walls,
    'due_item.officer': officer,
    'first_contact.unit': unit,
    'first_contact.officer': officer,
    'first_contact.wall': walls,
  });
}

/** The statement of a page as the service sends it, with its values. */
async function captured(work) {
  let sent;
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function (config, ...rest) {
    if (config?.text?.includes('due_item')) sent = config;
    return query.call(this, config, ...rest);
  };
  const answer = await work();
  pg.Client.prototype.query = query;
  return { answer, ...sent };
}

const literal = (value) =>
  value === null
    ? 'null'
    : Array.isArray(value)
      ? `'{${value.map((each) => `"${each}"`).join(',')}}'`
      : pg.escapeLiteral(String(value));

/** Milliseconds PostgreSQL takes for a prepared statement, with the plan it keeps for one that is used again and again; median of eleven. */
async function executionMs(database, { text, values }) {
  await database.query(`deallocate all; set plan_cache_mode = force_generic_plan; prepare page as ${text}`);
  const times = [];
  for (let turn = 0; turn < 11; turn += 1) {
    const { rows } = await database.query(
      `explain (analyze, format json) execute page(${values.map(literal).join(', ')})`,
    );
    times.push(rows[0]['QUERY PLAN'][0]['Execution Time']);
  }
  return times.sort((a, b) => a - b)[5];
}

async function inSql({ code, roles, deep, unit = UNIT }, { context, database, wall }) {
  const ctx = {
    ...context,
    actor: { kind: 'officer', id: code, roles, unit, wall: [wall.officer(code), wall.unit(unit)] },
  };
  const first = await captured(() => listDueItems(ctx, { first: 20 }));
  report(`first page of ${code} in SQL, ms`, await executionMs(database, first), { most: 1 });
  if (!deep) return null;
  let after = null;
  for (let depth = 0; depth < DEPTH; depth += 100)
    after = (await listDueItems(ctx, { first: 100, after })).pageInfo.endCursor;
  const page = await captured(() => listDueItems(ctx, { first: 20, after }));
  report(`page of ${code} at depth ${DEPTH} in SQL, ms`, await executionMs(database, page), { most: 1 });
  return after;
}

const query = `query due($after: String) { dueList(first: 20, after: $after) {
  edges { node { id rule title class unit officer startDay dueDate group petition { id code stage } } cursor } pageInfo { hasNextPage endCursor } } }`;

async function throughGateway(sandbox, api, { code, what, after }) {
  await load(LANES, 2, () => api.ask(code, query, { after }));
  const before = cpuOf(sandbox);
  const { perSecond, p50, p99, count } = await load(LANES, SECONDS, () => api.ask(code, query, { after }));
  const cpu = perUnit(before, cpuOf(sandbox), count);
  console.log(
    `${what} of ${code} through the gateway, ${LANES} connections: ${round(perSecond)}/s, p50 ${round(p50)} ms`,
  );
  console.log(
    `  core-milliseconds a request: ${Object.entries(cpu)
      .map(([name, ms]) => `${name} ${ms}`)
      .join(', ')}`,
  );
  report(`${what} of ${code} through the gateway, p99 ms`, p99, { most: 40 });
}

await withSandbox(async (sandbox) => {
  const { keys, passwords } = secretsOf(sandbox);
  const wall = new Wall(keys.WALL_KEY);
  const api = client(sandbox);
  await fill(sandbox, api, wall.unit(UNIT));
  const port = Number(new URL(sandbox.gateway).port) + 1443;
  const source = await openDatabase({
    url: `postgres://assignment_app:${encodeURIComponent(passwords.assignment_app)}@127.0.0.1:${port}/assignment`,
    pool: 2,
    application: 'bench',
  });
  const database = await superuser(sandbox, 'assignment');
  const context = {
    tx: source.manager,
    pager: new Pager(keys.CURSOR_KEY),
    tools: { service: 'assignment', wall, keys: {} },
  };
  for (const viewer of viewers) {
    const after = await inSql(viewer, { context, database, wall });
    await throughGateway(sandbox, api, { code: viewer.code, what: 'first page', after: null });
    if (after) await throughGateway(sandbox, api, { code: viewer.code, what: `page at depth ${DEPTH}`, after });
  }
  await database.end();
  await source.destroy();
});
process.exit(0);
