import { getVariableValues } from 'graphql/execution/values.js';
import {
  type DocumentNode,
  getOperationAST,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  print,
  separateOperations,
} from 'graphql';
import type { OperationContext } from '../edge/edge-request.js';
import type { ServiceClient } from '../fetch/service-client.js';
import { operationError } from './operation-error.js';
import type { Answerer, Asked } from './answerer.js';

/** Hands a whole operation to the one service that can answer it. */
export function directAnswerer(
  schema: GraphQLSchema,
  client: ServiceClient,
  { document, operationName, source }: Asked,
): Answerer {
  const operation = getOperationAST(document, operationName);
  const definitions = operation?.variableDefinitions ?? [];
  const query = alone(document) ? source : print(separateOperations(document)[operationName ?? ''] ?? document);
  const kind = operation?.operation ?? 'query';
  return async (variables, context) => {
    const { errors } = getVariableValues(schema, definitions, variables);
    if (errors) return { errors: errors.map(badVariable) };
    return answerOf(client, { query, variables, kind }, context);
  };
}

async function answerOf(
  client: ServiceClient,
  operation: Parameters<ServiceClient['send']>[0],
  context: OperationContext,
) {
  try {
    const { data, errors } = await client.send(operation, context);
    return { ...(data !== undefined && { data }), ...(errors && { errors: errors.map(operationError) }) };
  } catch (error) {
    if (error instanceof GraphQLError) return { data: null, errors: [error] };
    throw error;
  }
}

const badVariable = ({ message }: GraphQLError) =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
const alone = ({ definitions }: DocumentNode) =>
  definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION).length === 1;
