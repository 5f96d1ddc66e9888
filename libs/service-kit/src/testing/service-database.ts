import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { county } from '@redress/demo';
import type { DataSource } from 'typeorm';
import type { ServiceTools } from '../act/act.js';
import type { Actor } from '../act/actor.js';
import { Acts } from '../act/acts.js';
import { Wall } from '../act/wall.js';
import { TimerLoop, type TimerBook } from '../clock/timer-loop.js';
import { openDatabase } from '../database/data-source.js';
import { migrate } from '../database/migrate.js';
import type { ReadContext } from '../graphql/edge.js';
import { Pager } from '../graphql/paging.js';
import { migrationSets } from '../run/migration-sets.js';
import { type Cluster, TEST_PASSWORD, testCluster } from './cluster.js';

const KEYS = {
  identity: 'test-identity-key-of-32-characters!',
  blindIndex: 'test-blind-index-key',
  receipt: 'test-receipt-key-16',
  signing: newSigningKey(),
  auditRoot: generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  division: '990101',
  webhook: 'test-webhook-key-of-the-suite',
  demoOrigin: '',
  address: 'https://petition.example/partner/v1',
};

/** A key of the suite's own, made new in every run: PKCS #8 PEM, P-256. */
function newSigningKey(): string {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' })
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString();
}

/** One service on its own real database, as its app role, with the directory of the demo county. */
export interface TestService {
  readonly source: DataSource;
  readonly acts: Acts;
  readonly timers: TimerLoop;
  /** Name of the database, for looking behind the app role with `cluster`. */
  readonly database: string;
  readonly cluster: Cluster;
  /** An officer of the demo county by code, or with roles and unit of the test's choice. */
  officer(code: string, given?: Partial<Actor>): Actor;
  petitioner(matterId: string): Actor;
  readonly anonymous: Actor;
  read(actor: Actor): ReadContext;
  /** Moves legal time to an instant (the sandbox's offset). */
  at(instant: string): Promise<void>;
  close(): Promise<void>;
}

/** Makes a fresh database of a service from its template. `folder` is the app's folder, for its migrations. */
export async function serviceDatabase(
  service: string,
  folder: string,
  timers: TimerBook = {},
  pool = 5,
): Promise<TestService> {
  const cluster = testCluster();
  const database = `${service}_${randomBytes(6).toString('hex')}`;
  await template(cluster, service, folder);
  await cluster.run('postgres', `create database ${database} template template_${service} owner ${service}_migrator`);
  const source = await openDatabase({
    url: cluster.url(database, `${service}_app`),
    pool,
    application: `test-${service}`,
  });
  const tools: ServiceTools = { service, wall: new Wall('test-wall-key-of-the-suite'), keys: KEYS };
  const acts = new Acts(source, tools);
  const failing = (error: unknown) => {
    throw error;
  };
  return {
    source,
    acts,
    database,
    cluster,
    timers: new TimerLoop(acts, source, timers, failing),
    officer: (code, given = {}) => officerOf(tools.wall, code, given),
    petitioner: (matterId) => ({
      kind: 'petitioner',
      id: matterId,
      roles: ['petitioner'],
      unit: null,
      matter: matterId,
      wall: [],
    }),
    anonymous: { kind: 'anonymous', id: 'anonymous', roles: [], unit: null, wall: [] },
    read: (actor) => ({ tx: source.manager, actor, pager: new Pager('test-cursor-key-16'), tools }),
    at: (instant) => moveClock(source, instant),
    close: () => source.destroy(),
  };
}

function officerOf(wall: Wall, code: string, given: Partial<Actor>): Actor {
  const found = county.officers.find((officer) => officer.code === code);
  const unit = given.unit ?? found?.unit ?? null;
  const tokens = [wall.officer(code), ...(unit ? [wall.unit(unit)] : [])];
  return { kind: 'officer', id: code, roles: found?.roles ?? [], wall: tokens, ...given, unit };
}

async function moveClock(source: DataSource, instant: string): Promise<void> {
  await source.query(
    `insert into sandbox_clock (offset_ms) values (extract(epoch from ($1::timestamptz - clock_timestamp())) * 1000)
     on conflict (one) do update set offset_ms = excluded.offset_ms`,
    [instant],
  );
}

/** Builds the template once a run: migrated as the migrator role, filled with the demo directory. */
async function template(cluster: Cluster, service: string, folder: string): Promise<void> {
  const name = `template_${service}`;
  await cluster.run(
    'postgres',
    `
    do $$ begin
      perform pg_advisory_xact_lock(7300002);
      ${['migrator', 'app'].map((role) => createRole(`${service}_${role}`, `login noinherit password '${TEST_PASSWORD}'`)).join(' ')}
      ${createRole(`${service}_identity`, 'nologin')}
      grant ${service}_identity to ${service}_app;
    end $$`,
  );
  const made = await cluster.run('postgres', `create database ${name} owner ${service}_migrator`).then(
    () => true,
    (error: { code?: string }) => {
      if (error.code === '42P04' || error.code === '23505') return false;
      throw error;
    },
  );
  if (!made) return waitForTemplate(cluster, name);
  await migrate({
    databaseUrl: cluster.url(name, `${service}_migrator`),
    sets: migrationSets(service, pathToFileURL(join(folder, 'migrations/'))),
    roles: { app: `${service}_app`, identity: `${service}_identity` },
  });
  await fillDirectory(cluster, name);
  await cluster.run('postgres', `comment on database ${name} is 'ready'`);
}

const createRole = (name: string, attributes: string) =>
  `if not exists (select from pg_roles where rolname = '${name}') then create role ${name} ${attributes}; end if;`;

async function waitForTemplate(cluster: Cluster, name: string): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const { rows } = await cluster.run(
      'postgres',
      `select shobj_description(oid, 'pg_database') as state from pg_database where datname = '${name}'`,
    );
    if (rows[0]?.state === 'ready') return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${name} did not become ready`);
}

async function fillDirectory(cluster: Cluster, database: string): Promise<void> {
  const units = JSON.stringify(county.units).replaceAll("'", "''");
  const officers = JSON.stringify(county.officers).replaceAll("'", "''");
  await cluster.run(
    database,
    `
    insert into unit_copy select code, name, kind, parent, division, "dutyOfficer", "reviewedBy", true
      from jsonb_to_recordset('${units}') as t(code text, name jsonb, kind text, parent text, division text, "dutyOfficer" text, "reviewedBy" text);
    insert into officer_copy select code, unit, roles, superior, head, '{}', true
      from jsonb_to_recordset('${officers}') as t(code text, unit text, roles text[], superior text, head boolean)`,
  );
}
