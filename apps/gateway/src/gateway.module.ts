import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import type { Log, Metrics } from '@redress/service-kit/edge';
import { EdgeErrors } from './edge/edge-errors.filter.js';
import { SupergraphExecutor } from './executor.js';
import { GatewayDriver } from './gateway.driver.js';
import { graphqlOptions } from './graphql-options.js';
import { PagesController } from './pages/pages.controller.js';
import { SANDBOX_LINKS, type SandboxLinks } from './pages/sandbox-links.js';

/** What the module is made with. `links` are given in the sandbox only. */
interface GatewayParts {
  readonly log: Log;
  readonly executor: SupergraphExecutor;
  readonly metrics: Metrics;
  readonly links: SandboxLinks | null;
}

@Module({})
class ExecutorModule {}

/** The gateway: one GraphQL endpoint, and in the sandbox its pages. */
@Module({})
export class GatewayModule {
  static with({ log, executor, metrics, links }: GatewayParts): DynamicModule {
    const shared = [{ provide: SupergraphExecutor, useValue: executor }];
    const executors: DynamicModule = { module: ExecutorModule, global: true, providers: shared, exports: shared };
    return {
      module: GatewayModule,
      imports: [
        executors,
        GraphQLModule.forRoot({ driver: GatewayDriver, ...graphqlOptions(log, metrics, links !== null) }),
      ],
      controllers: links ? [PagesController] : [],
      providers: [
        { provide: APP_FILTER, useValue: new EdgeErrors(log) },
        { provide: SANDBOX_LINKS, useValue: links },
      ],
    };
  }
}
