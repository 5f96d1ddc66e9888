/** Why an officer may not handle a matter, as declared or recorded (2022 Regulations 28(3); domain 1.7). */
const conflictGrounds = ['PARTY', 'RELATIVE', 'PARTICIPANT', 'EARLIER_STAGE'] as const;
type ConflictGround = (typeof conflictGrounds)[number];
export interface Conflict {
  readonly officer: string;
  readonly ground: ConflictGround;
}
export type ConflictRefusal =
  | 'CONFLICT_CONCERNED'
  | 'CONFLICT_PARTY'
  | 'CONFLICT_RELATIVE'
  | 'CONFLICT_PARTICIPANT'
  | 'CONFLICT_EARLIER_STAGE'
  | 'CONFLICT_RECUSED';

/** Everything the check looks at. `tokens`: those of the officer and the officer's unit; `earlier`: who decided or reviewed an earlier stage. */
export interface ConflictQuestion {
  readonly officer: string;
  readonly tokens: readonly string[];
  readonly wall: readonly string[];
  readonly conflicts: readonly Conflict[];
  readonly earlier: readonly string[];
  readonly recused: readonly string[];
}

/** What is checked before anybody gets access, kept with every assignment (P2). */
export const checkedGrounds = ['CONCERNED', ...conflictGrounds, 'RECUSED'] as const;

/**
 * Why this officer may not have the matter, or null: complained about or of that unit, party, relative of a party, took part in the disputed
 * act, decided or reviewed an earlier stage, or taken off before (2022 Regulations 28(3); nobody handles, reviews and re-reviews the same matter).
 */
export function findConflict({
  officer,
  tokens,
  wall,
  conflicts,
  earlier,
  recused,
}: ConflictQuestion): ConflictRefusal | null {
  if (tokens.some((token) => wall.includes(token))) return 'CONFLICT_CONCERNED';
  const recorded = conflictGrounds.find((ground) =>
    conflicts.some((conflict) => conflict.officer === officer && conflict.ground === ground),
  );
  if (recorded) return `CONFLICT_${recorded}`;
  if (recused.includes(officer)) return 'CONFLICT_RECUSED';
  return earlier.includes(officer) ? 'CONFLICT_EARLIER_STAGE' : null;
}
