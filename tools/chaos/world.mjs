// Everything that runs in a fault run: one PostgreSQL with three databases, and two processes of each of two services behind proxies of their own.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { startCluster } from '../test-database.mjs';
import { Proxy } from './proxy.mjs';

const PASSWORD = 'only-for-fault-runs';
/** Commits survive a crash of the server, though not of the machine. */
const SETTINGS = { fsync: 'off', full_page_writes: 'off', max_connections: '200', shared_buffers: '64MB' };
export const SERVICES = ['intake', 'assignment'];
const INSTANCES = 2;
const RESTART_MS = 150;

const TABLES = {
  intake: `
    create table matter (id uuid primary key, state text not null, amount int not null, changes int not null, receipt text not null unique, version int not null);
    create table effect (pos bigint generated always as identity, message_id uuid, stream text not null, seq bigint not null);
    grant select, insert, update on matter, effect to intake_app`,
  assignment: `
    create table matter_copy (id uuid primary key, n int not null, amount int not null, state text not null);
    create table clock_copy (id uuid primary key, told text not null, computed text not null);
    create table repaired (at timestamptz);
    create table effect (pos bigint generated always as identity, message_id uuid, stream text not null, seq bigint not null);
    grant select, insert, update on matter_copy, clock_copy, effect, repaired to assignment_app`,
};

export class World {
  static async open(copy, log) {
    const { cluster, url } = await startCluster(SETTINGS);
    const world = new World(copy, log, cluster, url);
    await world.prepare();
    return world;
  }

  constructor(copy, log, cluster, adminUrl) {
    Object.assign(this, { copy, log, cluster, adminUrl, workers: [], lines: [], hits: new Map(), deaths: 0 });
    this.clients = new Map();
  }

  async prepare() {
    await this.sql('postgres', rolesSql);
    const { migrate } = await import(pathToFileURL(join(this.copy.libs, 'service-kit/dist/database/migrate.js')).href);
    const set = (lib, folder) => ({
      name: `${lib}-${folder}`,
      folder: join(this.copy.libs, lib, 'migrations', folder),
    });
    for (const name of [...SERVICES, 'bus']) await this.sql('postgres', `create database ${name}`);
    await migrate({
      databaseUrl: this.url('bus'),
      sets: [set('bus', 'bus')],
      roles: { app: 'bus_app', restricted: 'bus_restricted' },
    });
    for (const name of SERVICES) {
      const sets = [set('bus', 'service'), set('service-kit', '')];
      await migrate({ databaseUrl: this.url(name), sets, roles: { app: `${name}_app`, identity: `${name}_app` } });
      await this.sql(name, TABLES[name]);
    }
    const target = Number(new URL(this.adminUrl).port);
    for (const service of SERVICES)
      for (let n = 0; n < INSTANCES; n += 1)
        this.workers.push(new Worker(this, service, n, await new Proxy(target).listen()));
    await Promise.all(this.workers.map((worker) => worker.start()));
  }

  /** A database as the superuser, straight or through a port of a proxy as the serving role. */
  url(database, role = null, port = null) {
    const url = new URL(this.adminUrl);
    url.pathname = `/${database}`;
    if (role) Object.assign(url, { username: role, password: PASSWORD });
    if (port) url.port = String(port);
    return url.toString();
  }

  /** Runs SQL as the superuser; over a crash of the server it is sent again. */
  async sql(database, text, values) {
    for (let tries = 0; ; tries += 1) {
      try {
        return (await (await this.client(database)).query(text, values)).rows;
      } catch (error) {
        this.clients.delete(database);
        if (
          tries >= 100 ||
          !/terminat|ECONN|57P0|recovery|starting up|not queryable|closed/i.test(`${error.code} ${error.message}`)
        )
          throw error;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
  }

  async client(database) {
    const known = this.clients.get(database);
    if (known) return known;
    const client = new pg.Client({ connectionString: this.url(database), application_name: 'chaos' });
    client.on('error', () => this.clients.delete(database));
    await client.connect();
    this.clients.set(database, client);
    return client;
  }

  of = (service) => this.workers.filter((worker) => worker.service === service);

  async close() {
    for (const worker of this.workers) worker.end();
    for (const client of this.clients.values()) await client.end().catch(() => undefined);
    await this.cluster.stop().catch(() => undefined);
  }
}

const rolesSql = [...SERVICES.map((name) => `${name}_app`), 'bus_app']
  .map((role) => `create role ${role} login password '${PASSWORD}';`)
  .concat('create role bus_restricted;')
  .join(' ');

/** One process, started again whenever it ends. */
class Worker {
  constructor(world, service, n, proxy) {
    Object.assign(this, { world, service, name: `${service}-${n}`, proxy, child: null, port: null, over: false });
    this.next = {};
  }

  /** What the next start has besides: a failpoint, a shifted clock. */
  async start() {
    const { failpoint, shiftMs } = this.next;
    this.next = {};
    this.port = null;
    this.shifted = shiftMs ?? 0;
    const { world, service, proxy } = this;
    this.child = fork(join(world.copy.folder, 'worker.mjs'), [], {
      env: {
        PATH: process.env.PATH,
        CHAOS_SERVICE: service,
        CHAOS_DATABASE: world.url(service, `${service}_app`, proxy.port),
        CHAOS_BUS: world.url('bus', 'bus_app', proxy.port),
        ...(failpoint && { REDRESS_FAILPOINT: failpoint }),
        ...(shiftMs && { CHAOS_SHIFT_MS: String(shiftMs) }),
      },
      silent: true,
    });
    const { child } = this;
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => this.hear(chunk.toString()));
    child.on('message', ({ port }) => (this.port = port));
    child.on('exit', (code, signal) => this.ended(code, signal));
    await Promise.race([once(child, 'message'), once(child, 'exit')]).catch(() => undefined);
  }

  hear(text) {
    this.world.lines.push(text);
    for (const [, name] of text.matchAll(/^failpoint (\S+)/gm))
      this.world.hits.set(name, (this.world.hits.get(name) ?? 0) + 1);
  }

  ended(code, signal) {
    this.port = null;
    if (this.over) return;
    this.world.deaths += 1;
    const said = code ? `: ${this.world.lines.slice(-4).join(' ').slice(-400)}` : '';
    this.world.log(`${this.name} ended (${signal ?? code})${said}`);
    setTimeout(() => !this.over && this.start(), RESTART_MS);
  }

  signal(name) {
    this.child?.kill(name);
  }

  end() {
    this.over = true;
    this.signal('SIGCONT');
    this.signal('SIGKILL');
    this.proxy.close();
  }

  /** Asks the process; rejects when it gives no answer in time or a fault of its own. */
  async ask(path, body = {}, ms = 4_000) {
    if (!this.port) throw new Error(`${this.name} is not up`);
    const answer = await fetch(`http://127.0.0.1:${this.port}${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(ms),
    });
    const said = await answer.json();
    if (!answer.ok) throw new Error(said.error);
    return said;
  }
}
