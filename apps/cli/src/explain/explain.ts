import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { answerBatch, answerQuestion, deadlineOf, explain, isProblem, type Locale } from '@redress/deadlines';
import { CliError } from '../cli-error.js';
import { exitCodes } from '../exit-codes.js';

export interface ExplainOptions {
  readonly rule?: string;
  readonly from?: string;
  readonly extend?: string;
  readonly channel?: string;
  readonly level?: string;
  readonly cap?: string;
  readonly batch?: string;
  readonly json?: boolean;
  readonly lang?: string;
}

/** Answers one deadline, or a file of them. */
export async function explainDeadline(options: ExplainOptions): Promise<void> {
  if (options.batch) return answerFile(options.batch);
  if (!options.rule || !options.from)
    throw new CliError('give --rule and --from, or --batch FILE', exitCodes.usage, {
      remedy: 'redress explain --rule T11 --from 2026-08-03',
    });
  const { extend, channel, level, cap } = options;
  const question = {
    rule: options.rule,
    from: options.from,
    ...(extend && { extendDays: Number(extend) }),
    ...(channel && { channel }),
    ...(level && { level }),
    ...(cap && { cap }),
  };
  const answer = deadlineOf(question);
  console.log(
    options.json ? JSON.stringify(answerQuestion(question)) : explain(answer, (options.lang ?? 'zh-CN') as Locale),
  );
  if (isProblem(answer)) process.exitCode = exitCodes.failed;
}

async function answerFile(path: string): Promise<void> {
  const input = path === '-' ? process.stdin : createReadStream(path, 'utf8');
  const lines = createInterface({ input, crlfDelay: Infinity });
  input.once('error', () => lines.close());
  for await (const answer of answerBatch(lines)) {
    if (!process.stdout.write(`${answer}\n`)) await new Promise((resolve) => process.stdout.once('drain', resolve));
  }
}
