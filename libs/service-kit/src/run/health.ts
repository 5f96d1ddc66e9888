import { poolOf } from '@redress/bus';
import { InternalServer } from '../health/internal-server.js';
import { allMigrations } from '../database/migrate.js';
import { migrationSets } from './migration-sets.js';
import type { Runtime } from './runtime.js';
import { sandboxRoutes } from './sandbox-routes.js';
import { buildVersion } from './build-version.js';

/** The internal port of a service: its checks, its figures, and the sandbox's hand where there is one. */
export function healthOf(runtime: Runtime): InternalServer {
  const { definition, config, source, parts } = runtime;
  const needed = allMigrations(migrationSets(definition.name, definition.migrations)).map((file) => file.name);
  const schema = needed.at(-1) ?? '';
  addGauges(runtime);
  const server = new InternalServer({
    host: config.REDRESS_HOST,
    port: config.REDRESS_INTERNAL_PORT,
    version: buildVersion(definition.name, schema),
    metrics: parts.metrics,
    checks: [
      { name: 'database', test: async () => (await source.query('select 1')).length === 1 },
      { name: 'migrations', test: () => migrated(runtime, needed) },
      { name: 'consumer', test: async () => runtime.server.joined() },
      { name: 'relay', test: async () => (await parts.relay.status()).oldestAgeMs < 60_000 },
    ],
    extend: (fastify) =>
      config.REDRESS_SUPERVISOR_KEY && sandboxRoutes(fastify, runtime, config.REDRESS_SUPERVISOR_KEY),
  });
  server.ready = false;
  return server;
}

async function migrated(runtime: Runtime, needed: readonly string[]): Promise<boolean> {
  const [found] = await runtime.source.query<{ missing: number }[]>(
    'select count(*)::int as missing from unnest($1::text[]) as n(name) where not exists (select from migration m where m.name = n.name)',
    [needed],
  );
  return found?.missing === 0;
}

function addGauges({ parts, source, server, timers }: Runtime): void {
  const by = async (sql: string) =>
    Object.fromEntries(
      (await source.query<{ name: string; n: number }[]>(sql)).map(({ name, n }) => [name, Number(n)]),
    );
  const number = async (sql: string) => Number((await source.query<{ n: number | null }[]>(sql))[0]?.n ?? 0);
  parts.metrics.gauge('redress_outbox_oldest_seconds', 'Age of the oldest pending event', () =>
    number('select extract(epoch from clock_timestamp() - min(created_at)) as n from outbox'),
  );
  parts.metrics.gauge('redress_outbox_pending', 'Events not yet published', () =>
    number('select count(*) as n from outbox'),
  );
  parts.metrics.gauge('redress_parked_events', 'Events that wait for an operator', () =>
    number(`select count(*) as n from parked where state = 'parked'`),
  );
  parts.metrics.gauges('redress_clocks_overdue', 'Running clocks past their last day', 'rule', () =>
    by(
      `select rule as name, count(*) as n from clock where overdue and status = 'RUNNING' and not sealed group by rule`,
    ),
  );
  parts.metrics.gauges('redress_database_connections', 'Connections of the pool', 'state', async () => {
    const { totalCount, idleCount, waitingCount } = poolOf(source);
    return { busy: totalCount - idleCount, idle: idleCount, waiting: waitingCount };
  });
  parts.metrics.gauge('redress_timers_set_aside', 'Timers that failed and wait for their next attempt', () =>
    timers.waiting(),
  );
  parts.metrics.gauge('redress_consumer_lag', 'Events not yet read', () => server.lag());
  parts.metrics.gauge('redress_consumer_joined', '1 while this process reads its share of the bus', () =>
    Promise.resolve(Number(server.joined())),
  );
}
