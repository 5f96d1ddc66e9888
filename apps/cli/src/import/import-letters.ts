import { randomUUID } from 'node:crypto';
import { shanghaiDate } from '@redress/deadlines';
import { CliError } from '../cli-error.js';
import { exitCodes } from '../exit-codes.js';
import { graphql } from '../graphql.js';
import { sandboxStage } from '../play/sandbox-stage.js';
import { askJson } from '../client/supervisor.js';
import type { CommonOptions } from '../supervisor/options.js';
import { batches } from './batches.js';
import { dryRun, dryRunText } from './dry-run.js';
import { type ImportMap, loadMap } from './map-file.js';
import type { Letter } from './read-letter.js';
import { type Outcome, summaryJson, summaryText } from './import-summary.js';
import { readTable } from './read-table.js';

export type ImportOptions = CommonOptions & {
  readonly map: string;
  readonly dryRun?: boolean;
  readonly as: string;
  readonly json?: boolean;
};
interface Answer {
  readonly importPetitions: {
    readonly __typename: string;
    readonly outcomes?: Omit<Outcome, 'no'>[];
    readonly code?: string;
    readonly remedy?: string;
  };
}

const PROGRESS_EVERY = 10;
/** A service that ended is back within half a minute. */
const TRIES = 120;
const document = /* GraphQL */ `
  mutation ($input: ImportPetitionsInput!) {
    importPetitions(input: $input) {
      __typename
      ... on ImportedBatch {
        outcomes {
          key
          outcome
          code
          remark
        }
      }
      ... on ActRefused {
        code
        remedy
      }
    }
  }
`;

/** Dry run first, then the import in batches. The same file twice adds nothing; a run that was killed goes on where it was. */
export async function importLetters(path: string, options: ImportOptions): Promise<void> {
  const map = loadMap(options.map);
  const records = readTable(path, map);
  const { now } = await persistently(() =>
    askJson<{ now: string }>(options, { method: 'GET', path: '/sandbox/clock' }),
  );
  const run = dryRun(records, map, shanghaiDate(new Date(now)));
  console.log(
    options.json
      ? JSON.stringify({ accepted: run.letters.length, rejected: run.rejected, alike: run.alike })
      : dryRunText(run),
  );
  if (options.dryRun) return;
  const outcomes: Outcome[] = [];
  const batchId = randomUUID();
  for (const [index, batch] of batches(run.letters).entries()) {
    outcomes.push(...(await sendBatch(batch, { batchId, map }, options)));
    progress(outcomes.length, run.letters.length, index % PROGRESS_EVERY === 0);
  }
  console.log(options.json ? JSON.stringify({ batchId, ...summaryJson(outcomes) }) : summaryText(outcomes, batchId));
}

/** One batch is one act with one key: sent again after a fault it gives the same answer. Another run has another key and is told what is there already. */
async function sendBatch(
  letters: readonly Letter[],
  { batchId, map }: { readonly batchId: string; readonly map: ImportMap },
  options: ImportOptions,
): Promise<Outcome[]> {
  const stage = sandboxStage(options);
  const records = letters.map((letter) => ({ ...letter, no: undefined }));
  const input = {
    batchId,
    source: map.source,
    kind: map.kind === 'backlog' ? 'BACKLOG' : 'NEW',
    records,
    idempotencyKey: randomUUID(),
  };
  const { importPetitions: result } = await persistently(async () =>
    graphql<Answer>(stage.gatewayUrl, { document, variables: { input }, token: await stage.tokenFor(options.as) }),
  );
  if (!result.outcomes)
    throw new CliError(`the import was refused: ${result.code}`, 1, {
      remedy: result.remedy ?? 'see docs/refusals.md',
    });
  return result.outcomes.map((outcome, index) => ({ ...outcome, no: letters[index]?.no ?? 0 }));
}

/** A service that is being restarted is waited for. */
async function persistently<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (tries >= TRIES || isFinal(error as Error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}

const isFinal = (error: Error): boolean =>
  (error instanceof CliError && error.exitCode === exitCodes.notRunning) ||
  /BAD_USER_INPUT|QUERY_TOO_COMPLEX|UNAUTHENTICATED|FORBIDDEN/.test(error.message);

const progress = (done: number, all: number, shown: boolean): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r  ${done} of ${all}${done === all ? '\n' : ''}`);
  else if (done === all || shown) process.stderr.write(`  ${done} of ${all}\n`);
};
