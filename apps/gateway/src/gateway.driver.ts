import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Injectable } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import type { GraphQLSchema } from 'graphql';
import { SupergraphExecutor } from './executor.js';

/** Nest's Apollo driver with our executor in Apollo Server's gateway slot: the schema comes from the supergraph, not from Nest. */
@Injectable()
export class GatewayDriver extends ApolloDriver {
  constructor(modules: ModulesContainer, private readonly executor: SupergraphExecutor) {
    super(modules);
  }

  override generateSchema(): Promise<GraphQLSchema> {
    return Promise.resolve(null as unknown as GraphQLSchema);
  }

  override start(options: ApolloDriverConfig): Promise<void> {
    const { schema: _none, ...rest } = options;
    return super.start({ ...rest, gateway: this.executor } as ApolloDriverConfig);
  }
}
