import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import type { Log, Metrics } from '@redress/service-kit/edge';
import type { EdgeRequest, OperationContext } from './edge/edge-request.js';
import { metricsPlugin } from './edge/metrics.plugin.js';
import { formatError } from './errors/format-error.js';
import { languagePlugin } from './errors/language.plugin.js';
import { documentRules } from './limits/armor.js';
import { limitsPlugin } from './limits/limits.plugin.js';
import { graphiqlPlugin } from './pages/graphiql.plugin.js';

const off = [
  ApolloServerPluginCacheControlDisabled(),
  ApolloServerPluginInlineTraceDisabled(),
  ApolloServerPluginSchemaReportingDisabled(),
  ApolloServerPluginUsageReportingDisabled(),
];

/** Apollo Server at the edge: every limit on, every report and trace off. */
export const graphqlOptions = (log: Log, metrics: Metrics, sandbox: boolean): Omit<ApolloDriverConfig, 'driver'> => ({
  path: '/graphql',
  csrfPrevention: true,
  introspection: sandbox,
  playground: false,
  allowBatchedHttpRequests: false,
  persistedQueries: false,
  hideSchemaDetailsFromClientErrors: true,
  includeStacktraceInErrorResponses: false,
  autoTransformHttpErrors: false,
  preserveHttpStatusForExecutionErrors: false,
  maxRecursiveSelections: 2000,
  parseOptions: { maxTokens: 1000, noLocation: false },
  validationRules: documentRules(),
  plugins: [
    metricsPlugin(metrics),
    limitsPlugin,
    languagePlugin,
    ...off,
    ...(sandbox ? [graphiqlPlugin] : []),
  ] as never,
  context: (request: EdgeRequest): OperationContext => ({ ...known(request), req: request }),
  formatError: (formatted, error) => formatError(log, formatted, error),
});

function known({ edge }: EdgeRequest) {
  if (!edge) throw new Error('request did not pass the edge');
  return edge;
}
