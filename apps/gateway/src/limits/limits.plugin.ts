import type { ApolloServerPlugin, GraphQLRequestContextDidResolveOperation } from '@apollo/server';
import { type DocumentNode, type FragmentDefinitionNode, GraphQLError, Kind } from 'graphql';
import type { OperationContext } from '../edge/edge-request.js';
import { costOf } from './cost.rules.js';
import { variablesFault, type VariablesFault } from './variables.rules.js';

const MOST_COST = 2000;
const BAD_REQUEST = { status: 400 };
type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;
const fragments = new WeakMap<DocumentNode, Fragments>();
type Resolved = GraphQLRequestContextDidResolveOperation<OperationContext>;

const told: Readonly<Record<VariablesFault, GraphQLError>> = {
  text: badInput('Text in the variables holds a character that cannot be kept: U+0000 or half a surrogate pair'),
  name: badInput('A name in the variables cannot be used'),
  depth: tooMuch('Variables are nested more than 10 levels deep'),
  size: tooMuch('Variables hold more than 65536 characters'),
};

/** The limits that need the operation and its variables; the rest are validation rules. They run before anything is planned or sent. */
export const limitsPlugin: ApolloServerPlugin<OperationContext> = {
  requestDidStart: async () => ({ didResolveOperation: async (resolved) => check(resolved) }),
};

function check({ request, operation, document, schema }: Resolved): void {
  if (!operation)
    throw badInput(
      request.operationName
        ? 'There is no operation of this name'
        : 'Say by operationName which of the operations is meant',
    );
  if (!schema.getRootType(operation.operation)) throw badInput(`There is no ${operation.operation} to ask for`);
  const fault = request.variables && variablesFault(request.variables);
  if (fault) throw told[fault];
  const cost = costOf({ schema, operation, fragments: fragmentsOf(document), variables: request.variables ?? {} });
  if (cost > MOST_COST) throw tooMuch(`Cost limit of ${MOST_COST} exceeded, found ${cost}`);
}

/** Found once a document: Apollo Server keeps documents that come again. */
function fragmentsOf(document: DocumentNode): Fragments {
  const known = fragments.get(document);
  if (known) return known;
  const found = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  );
  fragments.set(document, found);
  return found;
}

function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', http: BAD_REQUEST } });
}
function tooMuch(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'QUERY_TOO_COMPLEX', http: BAD_REQUEST } });
}
