import {
  getNamedType,
  type GraphQLField,
  type GraphQLSchema,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';

/** One walk through the schema: a query that follows one path from the root, and the plain fields at its end. */
export interface Walk {
  readonly path: string;
  readonly query: string;
  readonly variables: Record<string, unknown>;
}
export type IdOf = (type: string) => string;
type Fields = Readonly<Record<string, GraphQLField<unknown, unknown>>>;

const LONGEST = 3;

/** Every path of length up to three from the root of the queries; ids are filled in by the caller. */
export function walks(schema: GraphQLSchema, idOf: IdOf): Walk[] {
  const root = schema.getQueryType();
  return root ? Object.values(root.getFields() as Fields).flatMap((field) => from(field, [], idOf)) : [];
}

/** Every path of length up to three below an entity of a subgraph. */
export function entityWalks(schema: GraphQLSchema, type: string, idOf: IdOf): Walk[] {
  const entity = schema.getType(type);
  if (!isObjectType(entity)) return [];
  return Object.values(entity.getFields() as Fields)
    .flatMap((field) => from(field, [], idOf))
    .map(({ path, query, variables }) => ({
      path: `${type}.${path}`,
      query: `query ($entities: [_Any!]!) { _entities(representations: $entities) { ... on ${type} ${query} } }`,
      variables: { ...variables, entities: [{ __typename: type, id: idOf(type.toLowerCase()) }] },
    }));
}

function from(field: GraphQLField<unknown, unknown>, above: readonly string[], idOf: IdOf): Walk[] {
  const here = [...above, call(field, idOf)];
  const type = getNamedType(field.type);
  if (isLeafType(type)) return above.length ? [] : [walk(here, '')];
  if (isUnionType(type) || isInterfaceType(type)) return [walk(here, '{ __typename }')];
  if (!isObjectType(type)) return [];
  const fields = Object.values(type.getFields() as Fields);
  const plain = fields.filter((each) => isLeafType(getNamedType(each.type)) && optional(each)).map((each) => each.name);
  const mine = walk(here, `{ __typename ${plain.join(' ')} }`);
  const below =
    here.length < LONGEST
      ? fields
          .filter((each) => !isLeafType(getNamedType(each.type)) && optional(each))
          .flatMap((each) => from(each, here, idOf))
      : [];
  return [mine, ...below];
}

const walk = (calls: readonly string[], end: string): Walk => ({
  path: calls.map((each) => each.replace(/\(.*/, '')).join('.'),
  query: `{ ${calls.join(' { ')} ${end} ${'}'.repeat(calls.length)}`,
  variables: {},
});

const optional = (field: GraphQLField<unknown, unknown>) =>
  field.args.every((arg) => !isNonNullType(arg.type) || arg.type.toString() === 'ID!');

/** A field with its ids; a list asks for its largest page, so that nothing hides behind the first. */
function call(field: GraphQLField<unknown, unknown>, idOf: IdOf): string {
  const given = field.args.flatMap((arg) => {
    if (arg.name === 'first') return ['first: 100'];
    if (arg.type.toString() === 'ID!') return [`${arg.name}: ${JSON.stringify(idOf(idType(field.name)))}`];
    return isInputObjectType(getNamedType(arg.type)) || !isNonNullType(arg.type) ? [] : [`${arg.name}: "x"`];
  });
  return given.length ? `${field.name}(${given.join(', ')})` : field.name;
}

/** `petition(id:)` takes the id of a petition, `restrictedReport(id:)` that of a report. */
const idType = (fieldName: string): string => (fieldName === 'restrictedReport' ? 'report' : fieldName);
