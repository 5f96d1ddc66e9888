import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Inject, Injectable } from '@nestjs/common';
import type { GraphQLSchema } from 'graphql';
import { SupergraphExecutor } from './executor.js';

/** Nest's Apollo driver with our executor in Apollo Server's gateway slot: the schema comes from the supergraph, not from Nest. */
@Injectable()
export class GatewayDriver extends ApolloDriver {
  @Inject(SupergraphExecutor) private readonly executor!: SupergraphExecutor;

  override generateSchema(): Promise<GraphQLSchema> {
    return Promise.resolve(null as unknown as GraphQLSchema);
  }

  override start(options: ApolloDriverConfig): Promise<void> {
    return super.start({ ...options, gateway: this.executor } as ApolloDriverConfig);
  }
}
