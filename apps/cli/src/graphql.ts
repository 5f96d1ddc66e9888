import { CliError } from './cli-error.js';

export interface Operation {
  readonly document: string;
  readonly variables?: object;
  readonly token?: string;
}

/** One operation at the gateway. An error becomes a message with the server's code, never with the operation's data. */
export async function graphql<T>(gatewayUrl: string, { document, variables, token }: Operation): Promise<T> {
  const answer = await fetch(`${gatewayUrl}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query: document, variables }),
    signal: AbortSignal.timeout(30_000),
  }).catch((error: Error) => {
    throw new CliError(`the gateway does not answer: ${error.message}`);
  });
  const body = (await answer.json().catch(() => ({}))) as {
    data?: T;
    errors?: { message: string; extensions?: { code?: string; detail?: string } }[];
  };
  const fault = body.errors?.[0];
  if (fault)
    throw new CliError(
      `the gateway answered ${fault.extensions?.code ?? 'an error'}: ${fault.message}${fault.extensions?.detail ? ` (${fault.extensions.detail})` : ''}`,
    );
  if (!body.data) throw new CliError(`the gateway answered HTTP ${answer.status} without data`);
  return body.data;
}
