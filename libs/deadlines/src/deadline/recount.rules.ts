import { stated } from './answer.rules.js';
import { deadline } from './deadline.rules.js';
import type { Deadline } from './deadline.rules.js';
import { isProblem } from './problem.rules.js';
import type { DeadlineProblem } from './problem.rules.js';
import type { CountingBasis, DeadlineQuestion } from './question.rules.js';
import { requireDate } from '../date/plain-date.rules.js';

/**
 * K11: counts a deadline again when a calendar year has been loaded. A citizen's window that was told to the citizen
 * (`notifiedDue`, `YYYY-MM-DD`) is never shortened: the later of the two dates holds, and the trace says so.
 */
export function recount(question: DeadlineQuestion & CountingBasis, notifiedDue: string): Deadline | DeadlineProblem {
  const again = deadline(question);
  const notified = requireDate(notifiedDue);
  if (isProblem(again) || again.internalTarget !== null || notifiedDue <= again.dueDate) return again;
  return { ...again, dueDate: notifiedDue, trace: [...again.trace, stated('KEPT', ['K11'], notified)] };
}
