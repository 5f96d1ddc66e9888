import { randomUUID } from 'node:crypto';
import { CliError } from '../cli-error.js';
import { graphql } from '../graphql.js';
import { sandboxStage } from '../play/sandbox-stage.js';
import type { CommonOptions } from '../supervisor/options.js';

export type UndoOptions = CommonOptions & {
  readonly reason: string;
  readonly keepOthers?: boolean;
  readonly as: string;
  readonly json?: boolean;
};
interface Answer {
  readonly undoImport: {
    readonly voided?: number;
    readonly remaining?: number;
    readonly kept?: { readonly code: string }[];
    readonly code?: string;
    readonly message?: string;
    readonly remedy?: string;
  };
}

const document = /* GraphQL */ `
  mutation ($input: UndoImportInput!) {
    undoImport(input: $input) {
      ... on UndoneImport {
        voided
        remaining
        kept {
          code
        }
      }
      ... on ActRefused {
        code
        message
        remedy
      }
    }
  }
`;

/** Undoes a batch, some hundred petitions to a request, and says what stays. */
export async function undoBatch(batchId: string, options: UndoOptions): Promise<void> {
  let voided = 0;
  for (;;) {
    const answer = await ask(batchId, options);
    voided += answer.voided ?? 0;
    if (answer.remaining) continue;
    const kept = (answer.kept ?? []).map(({ code }) => code);
    console.log(options.json ? JSON.stringify({ batchId, voided, kept }) : text(voided, kept));
    return;
  }
}

async function ask(batchId: string, { reason, keepOthers, ...options }: UndoOptions): Promise<Answer['undoImport']> {
  const stage = sandboxStage(options);
  const input = { batchId, reason, keepOthers: keepOthers ?? false, idempotencyKey: randomUUID() };
  const { undoImport: answer } = await graphql<Answer>(stage.gatewayUrl, {
    document,
    variables: { input },
    token: await stage.tokenFor(options.as),
  });
  if (answer.code)
    throw new CliError(`the batch was not undone: ${answer.code}: ${answer.message}`, 1, {
      remedy: answer.remedy ?? 'see docs/refusals.md',
    });
  return answer;
}

const text = (voided: number, kept: readonly string[]): string =>
  [`taken out of the register ${voided}, stay ${kept.length}`, ...kept.map((code) => `  ${code}`)].join('\n');
