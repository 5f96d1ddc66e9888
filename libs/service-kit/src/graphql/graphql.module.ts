import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloFederationDriver, type ApolloFederationDriverConfig } from '@nestjs/apollo';
import type { DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { parse } from 'graphql';
import type { Runtime } from '../run/runtime.js';
import type { Authenticated } from './authenticate.js';
import { formatFault } from './format-fault.js';
import { clockFields, correctionFields, refusalFields, resultUnions } from './result-resolvers.js';
import { dayScalar, instantScalar } from './scalars.js';
import { serviceSdl } from './sdl.js';

/** The subgraph of a service. Introspection stays on: only the gateway can reach it, with its assertion. */
export function graphqlModule(runtime: Runtime): DynamicModule {
  const sdl = serviceSdl(runtime.definition.name, runtime.definition.sources);
  return GraphQLModule.forRoot<ApolloFederationDriverConfig>({
    driver: ApolloFederationDriver,
    typeDefs: sdl,
    resolvers: {
      DateTime: instantScalar,
      Date: dayScalar,
      ActRefused: refusalFields,
      Clock: clockFields(runtime.source.manager),
      Correction: correctionFields,
      ...resultUnions(parse(sdl)),
    },
    fieldResolverEnhancers: ['guards'],
    playground: false,
    includeStacktraceInErrorResponses: false,
    plugins: [ApolloServerPluginInlineTraceDisabled(), ApolloServerPluginUsageReportingDisabled()],
    context: ({ context }: Authenticated) => context,
    formatError: (formatted, error) => formatFault(runtime.log, formatted, error),
  });
}
