import { GraphQLError } from 'graphql';

/** What may be known outside when a service does not answer: its name. */
export const serviceUnavailable = (service: string, cause: unknown): GraphQLError =>
  new GraphQLError('a service does not answer', {
    extensions: { code: 'SERVICE_UNAVAILABLE', service },
    ...(cause instanceof Error && { originalError: cause }),
  });

const beforeSending = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'ECONNRESET',
  'UND_ERR_SOCKET',
  'EPIPE',
]);

/** Whether the connection failed, so that asking a question once more does no harm. */
export const isConnectError = (error: unknown): boolean =>
  beforeSending.has(String((error as { code?: unknown } | null)?.code));
