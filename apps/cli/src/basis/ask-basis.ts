import { randomUUID } from 'node:crypto';
import { CliError } from '../cli-error.js';
import { graphql } from '../graphql.js';
import { sandboxStage } from '../play/sandbox-stage.js';
import type { CommonOptions } from '../supervisor/options.js';

export type BasisOptions = CommonOptions & { readonly as: string; readonly json?: boolean };
interface Refused {
  readonly code?: string;
  readonly message?: string;
  readonly remedy?: string;
  readonly path?: string | null;
}

/** A question to the gateway, as the officer who asks. */
export async function askBasis<T>(options: BasisOptions, document: string, variables: object = {}): Promise<T> {
  const stage = sandboxStage(options);
  return graphql<T>(stage.gatewayUrl, { document, variables, token: await stage.tokenFor(options.as) });
}

/** An act of the administrator; a refusal ends the command with its words, and the line of the file where there is one. */
export async function changeBasis<T>(
  options: BasisOptions,
  act: { readonly name: string; readonly input: string; readonly fields: string },
  input: object,
  lineOf: (path: string | null) => number | null = () => null,
): Promise<T> {
  const document = `mutation ($input: ${act.input}!) { ${act.name}(input: $input) { __typename ... on ActRefused { code message remedy path } ${act.fields} } }`;
  const answer = await askBasis<Record<string, T & Refused>>(options, document, {
    input: { ...input, idempotencyKey: randomUUID() },
  });
  const result = answer[act.name] as T & Refused;
  if (!result.code) return result;
  const line = lineOf(result.path ?? null);
  throw new CliError(`${line === null ? '' : `line ${line}: `}${result.code}: ${result.message}`, 1, {
    remedy: result.remedy ?? 'see docs/refusals.md',
  });
}
