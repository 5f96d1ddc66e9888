import { type Envelope, NotYet } from '@redress/bus';
import { shanghaiDate } from '@redress/deadlines';
import { type ActContext, countedWith, insertRow, lockRow, updateRow } from '@redress/service-kit';
import type { DifferenceKind, Found } from './difference.rules.js';
import { type LedgerClock, ownDates, ownOutcome } from './ledger.rules.js';
import { ledgerTable } from './ledger.table.js';
import { openDifferences } from './open-differences.js';

type Told = Pick<
  LedgerClock,
  'clockId' | 'rule' | 'class' | 'unit' | 'startEvent' | 'startDay' | 'extensionDays' | 'excluded' | 'variant'
> & {
  readonly cap?: string;
  readonly notifiedDue?: string;
  readonly ruleSet: string;
  readonly calendar: string;
  readonly dueDate: string;
};
type Started = Told & { readonly status: 'RUNNING' | 'NOT_APPLICABLE'; readonly reason: string | null };
type Ended = { clockId: string; unit: string | null; endedOn: string; met: boolean; cause: string; stopped?: boolean };

/** A clock started somewhere: its dates are computed again from its start, and a last day that is not ours opens a task. */
export async function enterClock(ctx: ActContext, event: Envelope): Promise<void> {
  const told = event.payload as unknown as Started;
  const clock: LedgerClock = {
    ...(await entry(ctx, told)),
    clockId: told.clockId,
    producer: event.producer,
    matterId: event.key,
    rule: told.rule,
    status: told.status,
    reason: told.reason,
    correctedOn: null,
    endedOn: null,
    endedBy: null,
    heardAt: new Date(event.occurredAt),
  };
  await insertRow(ctx.tx, ledgerTable, clock);
  await holdAgainst(ctx, event, clock, 'DATE', clock.dueDate, told.dueDate);
}

/** A clock moved: computed anew from its start, never from its old end (K6). A correction is remembered beside the score (G8). */
export async function moveEntry(ctx: ActContext, event: Envelope): Promise<void> {
  const told = event.payload as unknown as Told & { readonly corrected: boolean };
  const before = await known(ctx, told.clockId);
  const clock = await updateRow(ctx.tx, ledgerTable, told.clockId, {
    ...(await entry(ctx, told)),
    heardAt: new Date(event.occurredAt),
    correctedOn: told.corrected ? shanghaiDate(new Date(event.occurredAt)) : before.correctedOn,
  });
  await holdAgainst(ctx, event, clock, 'DATE', clock.dueDate, told.dueDate);
}

/** A clock ended: whether in time is for the ledger to say, by its own last day. */
export async function endEntry(ctx: ActContext, event: Envelope): Promise<void> {
  const { clockId, unit, endedOn, met, cause, stopped = false } = event.payload as unknown as Ended;
  const { dueDate } = await known(ctx, clockId);
  const status = ownOutcome(endedOn, dueDate, stopped);
  const ended = { status, unit, endedOn, endedBy: cause, overdue: false, heardAt: new Date(event.occurredAt) };
  const clock = await updateRow(ctx.tx, ledgerTable, clockId, ended);
  const says = stopped ? 'STOPPED' : met ? 'MET' : 'MISSED';
  await holdAgainst(ctx, event, clock, 'OUTCOME', status, says);
}

/** The owner says that the last day of a clock is over. */
export async function missEntry(ctx: ActContext, event: Envelope): Promise<void> {
  const { clockId, unit, dueDate } = event.payload as { clockId: string; unit: string | null; dueDate: string };
  await known(ctx, clockId);
  const clock = await updateRow(ctx.tx, ledgerTable, clockId, {
    overdue: true,
    unit,
    heardAt: new Date(event.occurredAt),
  });
  await holdAgainst(ctx, event, clock, 'DATE', clock.dueDate, dueDate);
}

/** What a clock was counted with is looked up by its name: a calendar or a rule set that has not come yet is waited for. */
async function entry(ctx: ActContext, { class: given, unit, startEvent, dueDate: toldDue, ...told }: Told) {
  const basis = await countedWith(ctx, told);
  if (!basis) throw new NotYet();
  const start = { ...told, cap: told.cap ?? null, notifiedDue: told.notifiedDue ?? null };
  return {
    class: given,
    unit,
    startEvent,
    startDay: told.startDay,
    extensionDays: told.extensionDays,
    excluded: told.excluded,
    variant: told.variant,
    cap: start.cap,
    notifiedDue: start.notifiedDue,
    ruleSet: told.ruleSet,
    calendar: told.calendar,
    toldDue,
    overdue: false,
    ...ownDates(start, basis),
  };
}

/** The row of a clock, locked. Its events come in the order of its matter: one without a start is a fault of its producer. */
async function known(ctx: ActContext, clockId: string): Promise<LedgerClock> {
  const clock = await lockRow(ctx.tx, ledgerTable, clockId);
  if (clock) return clock;
  throw new Error(`clock ${clockId} was never started`);
}

async function holdAgainst(
  ctx: ActContext,
  event: Envelope,
  { clockId, matterId, rule }: LedgerClock,
  kind: DifferenceKind,
  ledgerSays: string,
  ownerSays: string,
): Promise<void> {
  if (ledgerSays === ownerSays) return;
  const found: Found = { kind, subject: clockId, matterId, rule, ledgerSays, ownerSays };
  await openDifferences(ctx, event.producer, [found], event.wall);
}
