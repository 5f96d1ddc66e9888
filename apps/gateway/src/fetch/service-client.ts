import { createHmac } from 'node:crypto';
import { signAssertion } from '@redress/service-kit/edge';
import { Pool } from 'undici';
import type { Edge } from '../edge/edge-request.js';
import type { ServiceAddress } from './service-address.js';
import { isConnectError, serviceUnavailable } from './service-unavailable.js';

/** One operation as a service gets it. */
interface Operation {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly kind: string;
}
/** What a service answered: GraphQL, not yet shaped. */
export interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly AnswerError[];
}
export interface AnswerError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

interface Options {
  readonly address: ServiceAddress;
  readonly key: string;
  readonly timeoutMs: number;
}
const MOST_BYTES = 32 * 1024 * 1024;

/** Speaks to one service over kept connections, each request with a signed assertion of who calls. */
export class ServiceClient {
  private readonly pool: Pool;
  private readonly path: string;

  constructor(private readonly options: Options) {
    const url = new URL(options.address.url);
    this.path = url.pathname === '/' ? '/graphql' : url.pathname;
    const { timeoutMs } = options;
    this.pool = new Pool(url.origin, {
      connections: 64,
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
      connectTimeout: Math.min(2000, timeoutMs),
      keepAliveTimeout: 20_000,
      maxResponseSize: MOST_BYTES,
    });
  }

  /**
   * Sends an operation. A question is asked once more when the connection failed; an act never is.
   * @throws GraphQLError SERVICE_UNAVAILABLE with the service's name and nothing else
   */
  async send(operation: Operation, edge: Edge & { signal?: AbortSignal }): Promise<Answer> {
    try {
      return await this.post(operation, edge).catch((error: unknown) => {
        if (operation.kind !== 'query' || !isConnectError(error)) throw error;
        return this.post(operation, edge);
      });
    } catch (error) {
      throw serviceUnavailable(this.options.address.name, error);
    }
  }

  close = (): Promise<void> => this.pool.close();

  private async post({ query, variables }: Operation, edge: Edge & { signal?: AbortSignal }): Promise<Answer> {
    const body = JSON.stringify({ query, variables });
    const headers = this.headers(query, body, edge);
    const response = await this.pool.request({
      path: this.path,
      method: 'POST',
      headers,
      body,
      ...(edge.signal && { signal: edge.signal }),
    });
    const text = await response.body.text();
    if (response.statusCode >= 500 || response.statusCode === 401) throw new Error(`status ${response.statusCode}`);
    const answer = JSON.parse(text) as Answer;
    if (!answer.errors && answer.data === undefined) throw new Error('no GraphQL answer');
    return answer;
  }

  private headers(query: string, body: string, edge: Edge): Record<string, string> {
    const { key, address } = this.options;
    return {
      'content-type': 'application/json',
      accept: 'application/json',
      'x-request-id': edge.caller.rid,
      'x-redress-assertion': signAssertion(edge.caller, { key, service: address.name, body, query }),
      ...(edge.authorization && { authorization: edge.authorization }),
      ...(edge.acceptLanguage && { 'accept-language': edge.acceptLanguage }),
      ...(edge.address && {
        'x-redress-client': createHmac('sha256', key).update(`client|${edge.address}`).digest('base64url'),
      }),
      ...(edge.traceparent && { traceparent: edge.traceparent }),
    };
  }
}
