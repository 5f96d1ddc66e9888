import { GraphQLError } from 'graphql';

/** The closed list of error codes (graphql.md 3). */
export type FaultCode =
  | 'BAD_USER_INPUT'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'RATE_LIMITED'
  | 'QUERY_TOO_COMPLEX'
  | 'SERVICE_UNAVAILABLE'
  | 'INTERNAL';

/** An error of the caller. Its message names fields and rules, never a value that was sent. */
export const callerFault = (code: FaultCode, message: string, paths: readonly string[] = []) =>
  new GraphQLError(message, { extensions: { code, ...(paths.length && { paths }) } });
