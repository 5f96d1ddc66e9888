import { addCalendarDays, clockOf } from '@redress/deadlines';
import type { Found } from './difference.rules.js';
import type { LedgerClock, LedgerStatus } from './ledger.rules.js';

interface SaidClock {
  readonly clockId: string;
  readonly dueDate: string;
  readonly overdue: boolean;
}
/** What a service said of its clocks whose ids lie after one and up to another (null: no bound); the numbers of the rest, with the last. */
export interface Statement {
  readonly producer: string;
  readonly countedOn: string;
  readonly countedAt: Date;
  readonly after: string | null;
  readonly through: string | null;
  readonly running: readonly SaidClock[];
  readonly rules: readonly RuleCount[];
}
type Ended = 'met' | 'missed' | 'stopped' | 'notApplicable';
type RuleCount = { readonly rule: string } & Readonly<Record<Ended, number>>;
export type OurClock = Pick<LedgerClock, 'clockId' | 'matterId' | 'rule' | 'dueDate' | 'status' | 'heardAt'>;

/** An act that was under way while the owner counted may have been told before and seen after: what changed so near is compared the next day. */
const UNSETTLED_MS = 60_000;
const settledBy = ({ countedAt }: Statement): number => countedAt.getTime() - UNSETTLED_MS;

/** Where a statement and the ledger do not tell the same of single clocks. `ours`: the clocks that run here within its bounds, and those it names. */
export function compareRunning(statement: Statement, ours: readonly OurClock[]): Found[] {
  const known = new Map(ours.map((clock) => [clock.clockId, clock]));
  const said = new Set(statement.running.map(({ clockId }) => clockId));
  const missing = ours.filter((clock) => clock.status === 'RUNNING' && !said.has(clock.clockId));
  return [
    ...statement.running.flatMap((clock) => differs(statement, clock, known.get(clock.clockId))),
    ...missing.filter((clock) => isSettled(statement, clock)).map((clock) => found('MISSING', clock, 'RUNNING', null)),
  ];
}

const isSettled = (statement: Statement, { heardAt }: OurClock): boolean => heardAt.getTime() < settledBy(statement);

function differs(statement: Statement, said: SaidClock, ours: OurClock | undefined): Found[] {
  if (!ours)
    return [
      { kind: 'EXTRA', subject: said.clockId, matterId: null, rule: null, ledgerSays: null, ownerSays: said.dueDate },
    ];
  if (!isSettled(statement, ours)) return [];
  if (ours.status !== 'RUNNING') return [found('EXTRA', ours, ours.status, 'RUNNING')];
  const dates = ours.dueDate === said.dueDate ? [] : [found('ROW_DATE', ours, ours.dueDate, said.dueDate)];
  const late = mustBeOverdue(ours, statement.countedOn);
  const flags = late === null || late === said.overdue ? [] : [found('OVERDUE', ours, flag(late), flag(said.overdue))];
  return [...dates, ...flags];
}

/**
 * Whether the last day of a clock is over; null on the day after it, when the owner's timer may fire before or after the count. A window of the
 * citizen is never overdue.
 */
function mustBeOverdue({ rule, dueDate }: OurClock, today: string): boolean | null {
  if (clockOf(rule)?.window === 'citizen') return false;
  return addCalendarDays(dueDate, 1) === today ? null : dueDate < today;
}

const flag = (late: boolean): string => (late ? 'OVERDUE' : 'IN_TIME');
const found = (kind: Found['kind'], clock: OurClock, ledgerSays: string | null, ownerSays: string | null): Found => ({
  kind,
  subject: clock.clockId,
  matterId: clock.matterId,
  rule: clock.rule,
  ledgerSays,
  ownerSays,
});

const ends: Readonly<Record<Ended, LedgerStatus>> = {
  met: 'MET',
  missed: 'MISSED',
  stopped: 'STOPPED',
  notApplicable: 'NOT_APPLICABLE',
};

/** How many clocks of a rule ended how in the ledger, and when the last of them did. */
export type OurCount = RuleCount & { readonly heardAt: Date };

/** Where the numbers of ended clocks differ, by rule and end. A rule of which something changed since the count is compared the next day. Only the difference is told: the number itself would count what somebody must not know. */
export function compareCounts(statement: Statement, ours: readonly OurCount[]): Found[] {
  if (statement.through !== null) return [];
  const said = new Map(statement.rules.map((count) => [count.rule, count]));
  const kept = new Map(ours.map((count) => [count.rule, count]));
  return [...new Set([...said.keys(), ...kept.keys()])].sort().flatMap((rule) => {
    const mine = kept.get(rule);
    if (mine && mine.heardAt.getTime() >= settledBy(statement)) return [];
    return countFaults(rule, said.get(rule), mine);
  });
}

const countFaults = (rule: string, said?: RuleCount, mine?: RuleCount): Found[] =>
  (Object.keys(ends) as Ended[]).flatMap((end) => {
    const more = (said?.[end] ?? 0) - (mine?.[end] ?? 0);
    const subject = `${rule}/${ends[end]}`;
    return more === 0
      ? []
      : [{ kind: 'COUNT' as const, subject, matterId: null, rule, ledgerSays: null, ownerSays: signed(more) }];
  });

const signed = (n: number): string => (n > 0 ? `+${n}` : String(n));
