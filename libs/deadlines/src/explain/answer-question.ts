import { deadlineOf } from '../deadline/deadline.rules.js';
import type { Deadline } from '../deadline/deadline.rules.js';
import { problem } from '../deadline/problem.rules.js';
import type { DeadlineProblem } from '../deadline/problem.rules.js';
import type { CountingBasis } from '../deadline/question.rules.js';

/** One question of unknown shape, such as parsed JSON, and its answer or `{ error: { code, ... } }`. */
export function answerQuestion(question: unknown, basis: CountingBasis = {}): Deadline | DeadlineProblem {
  return deadlineOf(question, basis);
}

/** One line of JSON and its answer as one line of JSON. */
export function answerLine(line: unknown, basis: CountingBasis = {}): string {
  return JSON.stringify(answerText(line, basis));
}

function answerText(line: unknown, basis: CountingBasis): Deadline | DeadlineProblem {
  const question = parse(line);
  return question === undefined ? problem('BAD_JSON') : answerQuestion(question, basis);
}

function parse(line: unknown): unknown {
  if (typeof line !== 'string') return undefined;
  try {
    return JSON.parse(line.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

/**
 * One answer for each line, in order: answer n belongs to line n, an empty line in between included; empty lines at
 * the end of the input are not questions.
 */
export async function* answerBatch(
  lines: AsyncIterable<string> | Iterable<string>,
  basis: CountingBasis = {},
): AsyncGenerator<string> {
  let empty = 0;
  for await (const line of lines) {
    if (typeof line === 'string' && line.trim() === '') {
      empty += 1;
      continue;
    }
    for (; empty > 0; empty -= 1) yield answerLine('', basis);
    yield answerLine(line, basis);
  }
}
