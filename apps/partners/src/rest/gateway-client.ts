import type { Authenticated } from '@redress/service-kit';
import { Problem, statusOf } from './problem.js';

const TIMEOUT_MS = 10_000;

interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}
interface Refusal {
  readonly __typename: string;
  readonly code: string;
  readonly message: string;
  readonly basis: string;
  readonly remedy: string;
}

/** Acts and asks at the gateway as the agency itself, with the token it came with: what it may do is decided where it always is. */
export class GatewayClient {
  constructor(private readonly address: string) {}

  /** The field `result` of an operation. @throws Problem for a refusal of the act and for an error of the gateway */
  async result<T extends object>(request: Authenticated, query: string, variables: object): Promise<T | null> {
    const { data, errors } = await this.post(request, { query, variables });
    const [error] = errors ?? [];
    if (error) throw problemOf(error);
    const result = (data?.['result'] ?? null) as (T & Partial<Refusal>) | null;
    if (result?.__typename !== 'ActRefused') return result;
    const { code, message: title, basis, remedy } = result as unknown as Refusal;
    throw new Problem(statusOf(code), code, { title, basis, remedy });
  }

  private async post({ headers }: Authenticated, body: object): Promise<Answer> {
    try {
      const answer = await fetch(new URL('/graphql', this.address), {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...passedOn(headers) },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      return (await answer.json()) as Answer;
    } catch {
      throw new Problem(503, 'SERVICE_UNAVAILABLE');
    }
  }
}

/** Who calls, in which language, and under which trace; nothing else of the request goes on. */
const passedOn = (headers: Authenticated['headers']): Record<string, string> =>
  Object.fromEntries(
    ['authorization', 'accept-language', 'x-request-id', 'traceparent'].flatMap((name) =>
      typeof headers[name] === 'string' ? [[name, headers[name]]] : [],
    ),
  );

function problemOf({ message, extensions }: NonNullable<Answer['errors']>[number]): Problem {
  const code = extensions?.code ?? 'INTERNAL';
  return new Problem(statusOf(code, 500), code, code === 'BAD_USER_INPUT' ? { detail: message } : {});
}
