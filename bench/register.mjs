// Registering a petition: the act against a floor in the same process that sends the same inserts as bare prepared statements.
import { join } from 'node:path';
import { randomBytes, randomUUID } from 'node:crypto';
import { petitions } from '@redress/demo';
import { serviceDatabase } from '@redress/service-kit/testing';
import pg from 'pg';
import { startCluster } from '../tools/test-database.mjs';
import { registerPetition } from '../apps/intake/dist/petition/register-petition.js';
import { load, median, round } from './lib/load.mjs';
import { pgbench } from './lib/pgbench.mjs';
import { report } from './lib/report.mjs';
import { client, withSandbox } from './lib/sandbox.mjs';

const CONNECTIONS = 8;
const SECONDS = 5;
const ROUNDS = 3;
const demo = [...petitions(7, 5000)];
let next = 0;
const input = () => {
  const { petitioner, text, title } = demo[(next += 1) % demo.length];
  const { name, phone, civilId, address } = petitioner;
  return { channel: 'VISIT', petitioner: { name, phone, civilId, address }, text, title };
};

/** The writing statements of one act, as PostgreSQL got them. */
async function captured(work) {
  const seen = [];
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function (config, ...rest) {
    if (config?.name && /\binsert into\b|\bupdate\b/.test(config.text))
      seen.push({ name: config.name, text: config.text, values: config.values });
    return query.call(this, config, ...rest);
  };
  await work();
  pg.Client.prototype.query = query;
  return seen;
}

/** The same values with new ids and codes, so that the same inserts can be sent again. */
function renewed(statements) {
  const ids = new Map();
  const text = (value) =>
    value
      .replace(
        /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g,
        (id) => ids.get(id) ?? ids.set(id, randomUUID()).get(id),
      )
      .replace(
        /\b20\d\d-[0-9A-HJKMNP-TV-Z]{6}\b/g,
        (code) => ids.get(code) ?? ids.set(code, `2026-${randomBytes(8).toString('hex')}`).get(code),
      );
  const fresh = (value) =>
    typeof value === 'string' ? text(value) : Buffer.isBuffer(value) ? randomBytes(value.length) : value;
  return statements.map((each) => ({ ...each, values: each.values.map(fresh) }));
}

async function atDatabase() {
  const { cluster, url } = await startCluster({ max_connections: '100', shared_buffers: '128MB' });
  process.env.REDRESS_TEST_DATABASE_URL = url;
  const intake = await serviceDatabase('intake', join(import.meta.dirname, '../apps/intake'), {}, CONNECTIONS);
  const actor = intake.officer('reception');
  const act = () => intake.acts.run(registerPetition, input(), actor, { key: randomUUID() });
  await act();
  const statements = await captured(act);
  const pool = new pg.Pool({ connectionString: intake.cluster.url(intake.database, 'intake_app'), max: CONNECTIONS });
  const floor = async () => {
    const connection = await pool.connect();
    await connection.query('begin');
    for (const each of renewed(statements)) await connection.query(each);
    await connection.query('commit');
    connection.release();
  };
  const ratios = [];
  let figures;
  for (let round = 0; round < ROUNDS; round += 1) {
    const bare = await load(CONNECTIONS, SECONDS, floor);
    const ours = await load(CONNECTIONS, SECONDS, act);
    ratios.push(ours.perSecond / bare.perSecond);
    figures = { bare, ours };
  }
  await pool.end();
  const bench = await pgbench(intake.cluster.url(intake.database, 'intake_app'), statements, CONNECTIONS, SECONDS);
  await intake.close();
  await cluster.stop();
  return { ratio: median(ratios), ...figures, statements: statements.length, bench };
}

async function throughGateway(seconds) {
  return withSandbox(async (sandbox) => {
    const api = client(sandbox);
    const query =
      'mutation ($input: RegisterPetitionInput!) { registerPetition(input: $input) { __typename ... on Registration { id receiptCode } ... on ActRefused { code } } }';
    const register = async () => api.ask('reception', query, { input: { ...input(), idempotencyKey: randomUUID() } });
    await load(CONNECTIONS, 3, register);
    const figures = await load(CONNECTIONS, seconds, register);
    const started = performance.now();
    await api.settle();
    return { ...figures, backlogSeconds: (performance.now() - started) / 1000 };
  });
}

const database = await atDatabase();
console.log(
  `floor: ${round(database.bare.perSecond)}/s, ${database.statements} writing statements, ${CONNECTIONS} connections, durable`,
);
console.log(
  `act, relay and consumers stopped: ${round(database.ours.perSecond)}/s, p99 ${round(database.ours.p99)} ms`,
);
report('registering, relay and consumers stopped, against the floor', database.ratio, { least: 0.5 });
if (database.bench)
  console.log(
    `pgbench, the same statements, durable: ${round(database.bench)}/s; the act against it ${round(database.ours.perSecond / database.bench, 2)}`,
  );
const gateway = await throughGateway(Number(process.env.BENCH_SECONDS ?? 60));
console.log(
  `through the gateway, everything running: ${round(gateway.perSecond)}/s, p50 ${round(gateway.p50)} ms, p99 ${round(gateway.p99)} ms`,
);
report(
  'registering through the gateway, everything running, against the floor',
  gateway.perSecond / database.bare.perSecond,
  { least: 0.12 },
);
report('backlog at the end, s', gateway.backlogSeconds, { most: 1 });
process.exit(0);
