import pg from 'pg';
import type { ServiceConfig } from '../config/base.config.js';
import { Runtime } from '../run/runtime.js';
import type { ServiceDefinition } from '../run/service-definition.js';
import { rebuildModel } from './rebuild-model.js';

/** `node main.js rebuild <model>`: beside the running service, with the address of the tables' owner as for `migrate`. */
export async function rebuildFromEnvironment(definition: ServiceDefinition, config: ServiceConfig): Promise<void> {
  const name = process.argv[process.argv.indexOf('rebuild') + 1] ?? '';
  const model = definition.models?.[name];
  const databaseUrl = process.env['REDRESS_MIGRATOR_DATABASE_URL'];
  if (!model || !databaseUrl) {
    const models = Object.keys(definition.models ?? {}).join(', ') || 'none';
    console.error(`${definition.name}: one of its models (${models}) and REDRESS_MIGRATOR_DATABASE_URL are needed`);
    process.exit(78);
  }
  const runtime = await Runtime.open(definition, config);
  const owner = new pg.Client({ connectionString: databaseUrl });
  await owner.connect();
  try {
    const { source, acts, parts } = runtime;
    const needs = { source, acts, bus: parts.bus, service: definition.name, topics: definition.topics };
    console.log(JSON.stringify(await rebuildModel(needs, owner, name, model)));
  } finally {
    await owner.end();
    await close(runtime);
  }
}

/** Neither relay nor timers were started: only the bus and the connections are to be closed. */
async function close({ parts: { bus }, source }: Runtime): Promise<void> {
  await bus.stop({ drainMs: 1_000 });
  await source.destroy();
}
