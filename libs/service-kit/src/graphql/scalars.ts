import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A day that no calendar has (30 February) is refused, not rolled on. */
const exists = (day: string): boolean => {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
};

const checked = (name: string, pattern: RegExp) => (value: unknown) => {
  const good =
    typeof value === 'string' && pattern.test(value) && exists(value.slice(0, 10)) && !Number.isNaN(Date.parse(value));
  if (!good) throw new GraphQLError(`is not a ${name}`, { extensions: { code: 'BAD_USER_INPUT' } });
  return value;
};

function scalar(name: string, pattern: RegExp, serialize: (value: unknown) => string): GraphQLScalarType {
  const parseValue = checked(name, pattern);
  return new GraphQLScalarType({
    name,
    serialize,
    parseValue,
    parseLiteral: (node) => parseValue(node.kind === Kind.STRING ? node.value : undefined),
  });
}

/** Strict DateTime: the offset is required, so that no reader guesses a time zone. */
export const instantScalar = scalar('DateTime', INSTANT, (value) =>
  value instanceof Date ? value.toISOString() : String(value),
);

/** A legal day. */
export const dayScalar = scalar('Date', DAY, String);
