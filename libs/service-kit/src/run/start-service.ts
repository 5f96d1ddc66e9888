import 'reflect-metadata';
import { connectBus } from '@redress/bus';
import { type DynamicModule, type Provider, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { Acts } from '../act/acts.js';
import type { ServiceConfig } from '../config/base.config.js';
import { loadConfig } from '../config/load-config.js';
import { DirectoryReactions } from '../directory/directory.reactions.js';
import { demandAssertion } from '../graphql/authenticate.js';
import { Edge } from '../graphql/edge.js';
import { graphqlModule } from '../graphql/graphql.module.js';
import { Log, NestLog } from '../log/logger.js';
import { healthOf } from './health.js';
import { migrateFromEnvironment } from './migrate-command.js';
import { Runtime } from './runtime.js';
import type { ServiceDefinition } from './service-definition.js';
import { stopOnSignals } from './stop.js';

@Module({})
class ServiceRoot {}

/** Entry of a service process: `node main.js` serves, `node main.js migrate` migrates, `--print-config` prints. */
export async function startService<C extends ServiceConfig>(definition: ServiceDefinition<C>): Promise<void> {
  if (process.argv.includes('migrate')) return migrateFromEnvironment(definition.name, definition.migrations);
  const config = loadConfig(definition.name, definition.config) as C;
  await serve(definition as unknown as ServiceDefinition, config);
}

async function serve(definition: ServiceDefinition, config: ServiceConfig): Promise<void> {
  const runtime = await Runtime.open(definition, config);
  const internal = healthOf(runtime);
  await internal.listen();
  const app = await NestFactory.create<NestFastifyApplication>(
    rootModule(runtime),
    new FastifyAdapter({ bodyLimit: 1_048_576 }),
    { logger: new NestLog(runtime.log), rawBody: true },
  );
  demandAssertion(app.getHttpAdapter().getInstance() as never, runtime);
  connectBus(app, runtime.server);
  runtime.parts.relay.start();
  await app.startAllMicroservices();
  await app.listen(config.REDRESS_PORT, config.REDRESS_HOST);
  runtime.timers.start();
  internal.ready = true;
  runtime.log.info('started', { port: config.REDRESS_PORT });
  stopOnSignals(runtime, app, internal);
}

function rootModule(runtime: Runtime): DynamicModule {
  const providers: Provider[] = [
    { provide: DataSource, useValue: runtime.source },
    { provide: Acts, useValue: runtime.acts },
    { provide: Edge, useValue: runtime.parts.edge },
    { provide: Log, useValue: runtime.log },
  ];
  const kit: DynamicModule = {
    module: KitModule,
    global: true,
    providers,
    exports: providers,
    controllers: [DirectoryReactions],
  };
  return { module: ServiceRoot, imports: [kit, graphqlModule(runtime), runtime.definition.module] };
}

@Module({})
class KitModule {}
