import { type Actor, allow, type Decision, deny, type ReportLevel, walledOff } from '@redress/service-kit';
import type { Report } from './report.rules.js';

/**
 * Who knows that a report exists: discipline of the level it belongs to, and nobody else in the house (2022 Regulations 30(3)). The wall comes first, so that
 * nobody of discipline reads what is said about the own self, unit or chief. `level` is that of the reader, null for everybody who is not with discipline.
 */
export function decideReport(
  actor: Actor,
  report: Pick<Report, 'wall' | 'level'>,
  level: ReportLevel | null,
): Decision {
  if (walledOff(actor, report.wall)) return deny('wall');
  if (level === null) return deny('not-discipline');
  return report.level === level ? allow('discipline') : deny('another-level');
}

/** The same decision as a predicate over `report r`, for lists: `$a` wall tokens, `$a+1` level of the reader. */
export const reportPredicate = (a: number): string => `not (r.wall && $${a}::text[]) and r.level = $${a + 1}::text`;

/** The parameters of `reportPredicate`. */
export const reportParameters = (actor: Actor, level: ReportLevel | null): unknown[] => [actor.wall, level];
