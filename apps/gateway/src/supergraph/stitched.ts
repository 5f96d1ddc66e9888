import { execute } from '@graphql-tools/executor';
import { getStitchedSchemaFromSupergraphSdl } from '@graphql-tools/federation';
import type { ExecutionRequest, ExecutionResult, Executor } from '@graphql-tools/utils';
import { type DocumentNode, type GraphQLSchema, print } from 'graphql';
import type { OperationContext } from '../edge/edge-request.js';
import type { ServiceClients } from '../fetch/service-clients.js';
import type { Answerer, Asked } from './answerer.js';
import { operationError } from './operation-error.js';

/**
 * The schema callers see, able to answer operations over several services. The one file that knows how federation is planned.
 * @throws Error when the supergraph is not sound or names a service without an address
 */
export function stitch(supergraph: DocumentNode, clients: ServiceClients): GraphQLSchema {
  return getStitchedSchemaFromSupergraphSdl({
    supergraphSdl: supergraph,
    onSubschemaConfig: (subschema) => {
      subschema.executor = executorOf(subschema.name, clients);
    },
  });
}

/** Answers by planning over all services. */
export const stitchedAnswerer = (schema: GraphQLSchema, { document, operationName }: Asked): Answerer => async (variableValues, contextValue) =>
  (await execute({ schema, document, contextValue, variableValues, operationName })) as Awaited<ReturnType<Answerer>>;

function executorOf(name: string, clients: ServiceClients): Executor {
  const client = clients.of(name.toLowerCase());
  return async ({ document, variables, context, operationType }: ExecutionRequest) => {
    const answer = await client.send({ query: print(document), variables: variables as Record<string, unknown>, kind: operationType ?? 'query' }, context as OperationContext);
    return { data: answer.data, errors: answer.errors?.map(operationError) } as ExecutionResult;
  };
}
