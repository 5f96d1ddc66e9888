import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

const checked = (name: string, pattern: RegExp) => (value: unknown) => {
  if (typeof value !== 'string' || !pattern.test(value) || Number.isNaN(Date.parse(value))) throw new GraphQLError(`is not a ${name}`, { extensions: { code: 'BAD_USER_INPUT' } });
  return value;
};

function scalar(name: string, pattern: RegExp, serialize: (value: unknown) => string): GraphQLScalarType {
  const parseValue = checked(name, pattern);
  return new GraphQLScalarType({ name, serialize, parseValue, parseLiteral: (node) => parseValue(node.kind === Kind.STRING ? node.value : undefined) });
}

/** Strict DateTime: the offset is required, so that no reader guesses a time zone. */
export const instantScalar = scalar('DateTime', INSTANT, (value) => (value instanceof Date ? value.toISOString() : String(value)));

/** A legal day. */
export const dayScalar = scalar('Date', DAY, String);
