import { readFileSync } from 'node:fs';
import { deadline, isProblem } from '../src/index.js';
import type { CountingBasis, Deadline, DeadlineQuestion } from '../src/index.js';

/** The answer; fails the test when it is a problem. */
export function answerOf(question: DeadlineQuestion & CountingBasis): Deadline {
  const answer = deadline(question);
  if (isProblem(answer)) throw new Error(`${answer.error.code} ${answer.error.field}`);
  return answer;
}

/** nominalDate, dueDate, internalTarget, official: what most tests compare. */
export function datesOf(question: DeadlineQuestion & CountingBasis): unknown[] {
  const { nominalDate, dueDate, internalTarget, official } = answerOf(question);
  return [nominalDate, dueDate, internalTarget, official];
}

/** The code of the problem, or `answered`. */
export function codeOf(question: unknown): string {
  const answer = deadline(question as DeadlineQuestion);
  return isProblem(answer) ? answer.error.code : 'answered';
}

export function golden(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`./golden/${name}`, import.meta.url), 'utf8'));
}
