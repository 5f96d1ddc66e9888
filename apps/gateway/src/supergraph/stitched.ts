import { execute } from '@graphql-tools/executor';
import { type FederationSubschemaConfig, getStitchedSchemaFromSupergraphSdl } from '@graphql-tools/federation';
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

type Answer = Awaited<ReturnType<Answerer>>;

/** Answers by planning over all services. */
export const stitchedAnswerer =
  (schema: GraphQLSchema, { document, operationName }: Asked): Answerer =>
  async (variableValues, contextValue) =>
    withoutGaps((await execute({ schema, document, contextValue, variableValues, operationName })) as Answer);

/**
 * A thing that its owner does not show to this caller is null where another service points to it, and no error: that would
 * tell that it is there. Why else something is missing (a service is down) has been said by an error of its own.
 */
function withoutGaps({ errors, ...answer }: Answer): Answer {
  const told = errors?.filter(({ message, extensions }) => extensions['code'] !== undefined || !gap.test(message));
  return told?.length ? { ...answer, errors: told } : answer;
}
const gap = /^Cannot return null for non-nullable field /;

type Executor = FederationSubschemaConfig['executor'];

/** How the planner reaches one service. */
function executorOf(name: string, clients: ServiceClients): Executor {
  const client = clients.of(name.toLowerCase());
  const executor = async ({ document, variables, context, operationType }: Parameters<Executor>[0]) => {
    const { data, errors } = await client.send(
      { query: print(document), variables, kind: operationType ?? 'query' },
      context as OperationContext,
    );
    return { data, errors: errors?.map(operationError) };
  };
  return executor as Executor;
}
