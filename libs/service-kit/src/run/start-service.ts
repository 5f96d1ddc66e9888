import 'reflect-metadata';
import { BusServer, connectBus } from '@redress/bus';
import { type DynamicModule, type Provider, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { Acts } from '../act/acts.js';
import { busDeskOf } from '../bus-desk/bus-desk.resolver.js';
import type { ServiceConfig } from '../config/base.config.js';
import { loadConfig } from '../config/load-config.js';
import { DirectoryReactions } from '../directory/directory.reactions.js';
import { demandAssertion } from '../graphql/authenticate.js';
import { expectDayToClose } from '../day/close-day.js';
import { Edge } from '../graphql/edge.js';
import { graphqlModule } from '../graphql/graphql.module.js';
import { Log, NestLog } from '../log/logger.js';
import { rebuildFromEnvironment } from '../rebuild/rebuild-command.js';
import { healthOf } from './health.js';
import { keepHouse } from './housekeeping.js';
import { migrateFromEnvironment } from './migrate-command.js';
import { Runtime } from './runtime.js';
import type { ServiceDefinition } from './service-definition.js';
import { stopOnSignals } from './stop.js';
import { watchProgress } from './watchdog.js';

@Module({})
class ServiceRoot {}

/** Entry of a service process: `node main.js` serves, `node main.js migrate` migrates, `rebuild <model>` makes a read model again, `--print-config` prints. */
export async function startService<C extends ServiceConfig>(definition: ServiceDefinition<C>): Promise<void> {
  if (process.argv.includes('migrate')) return migrateFromEnvironment(definition.name, definition.migrations);
  const config = loadConfig(definition.name, definition.config) as C;
  const work = process.argv.includes('rebuild') ? rebuildFromEnvironment : serve;
  await work(definition as unknown as ServiceDefinition, config);
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
  await expectDayToClose(runtime.source);
  runtime.timers.start();
  runtime.parts.effects.start();
  keepHouse(runtime);
  watchProgress(runtime);
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
    { provide: BusServer, useValue: runtime.server },
  ];
  const kit: DynamicModule = {
    module: KitModule,
    global: true,
    providers: [...providers, busDeskOf(runtime.definition.name)],
    exports: providers,
    controllers: [DirectoryReactions],
  };
  return { module: ServiceRoot, imports: [kit, graphqlModule(runtime), runtime.definition.module] };
}

@Module({})
class KitModule {}
