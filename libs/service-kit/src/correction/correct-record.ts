import { petitionCorrected, type PayloadOf } from '@redress/contracts';
import { shanghaiDate } from '@redress/deadlines';
import { v7 as uuidv7 } from 'uuid';
import type { ActContext } from '../act/act.js';
import type { Thing } from '../act/journal.js';
import { refuse, type Refused } from '../act/refusal.js';
import type { ClockMatter } from '../clock/clock.js';
import type { CorrectedDay } from '../clock/correct-clocks.js';
import { row, rows, statement } from '../database/prepared.js';
import { insertRow, lockRow, updateRow } from '../database/table.js';
import { refuseCorrection } from './correction.refusals.js';
import { type Correction, type FieldKind, refuseDecision, refuseValue } from './correction.rules.js';
import { correctionTable } from './correction.table.js';

/** More that `petition.corrected` says of a field. */
type Told = Partial<Pick<PayloadOf<typeof petitionCorrected>, 'noticeKind' | 'sourceId'>>;

/** One field of the list: what it is, what it is now (null: nothing there), and how its owner puts it right. */
interface CorrectableField<M> {
  readonly clockField: boolean;
  readonly kind: (matter: M, today: string, subjectId: string | null) => Promise<FieldKind> | FieldKind;
  readonly now: (ctx: ActContext, matter: M, subjectId: string | null) => Promise<string | null> | string | null;
  readonly put: (ctx: ActContext, matter: M, day: CorrectedDay, subjectId: string | null) => Promise<Told | void>;
}
export type CorrectableFields<M> = Readonly<Record<string, CorrectableField<M>>>;

/** The matter a correction is about: as its service keeps it, and as its clocks and events know it. */
export interface Corrected<M> {
  readonly matter: M;
  readonly known: ClockMatter;
  readonly fields: CorrectableFields<M>;
}
interface CorrectionInput {
  readonly field: string;
  readonly subjectId?: string | null | undefined;
  readonly value: string;
  readonly reason: string;
}

const openOf = statement(
  `select id from correction where matter_id = $1 and field = $2 and subject_id is not distinct from $3 and status = 'PROPOSED'`,
);
const ofMatter = statement('select matter_id as "matterId" from correction where id = $1');
const emptyText = statement(`update correction set before = '', after = '', reason = '' where matter_id = $1`);

/**
 * Corrects what was entered wrongly: field from a list, before, after, reason (flow row 1b). A field that a clock counts from is only proposed;
 * it waits for a second officer and stands as it was until then (K9).
 */
export async function correctField<M>(
  ctx: ActContext,
  on: Corrected<M>,
  { field, value, reason, subjectId = null }: CorrectionInput,
): Promise<Correction | Refused> {
  const listed = Object.hasOwn(on.fields, field) ? on.fields[field] : undefined;
  if (!listed) return refuseCorrection('CORRECTION_FIELD_NOT_LISTED', { fields: Object.keys(on.fields).join(', ') });
  const today = shanghaiDate(ctx.now);
  const before = await listed.now(ctx, on.matter, subjectId);
  const kind = await listed.kind(on.matter, today, subjectId);
  const refusal = refuseValue(kind, before, value);
  if (refusal) return refuseCorrection(refusal, { ...kind });
  if (await row(ctx.tx, openOf, [on.known.id, field, subjectId])) return refuseCorrection('CORRECTION_WAITS');
  const correction: Correction = {
    id: uuidv7(),
    matterId: on.known.id,
    field,
    subjectId,
    before: before as string,
    after: value,
    reason,
    clockField: listed.clockField,
    status: 'PROPOSED',
    proposedBy: ctx.actor.id,
    proposedOn: today,
    decidedBy: null,
    decidedOn: null,
    version: 1,
  };
  await insertRow(ctx.tx, correctionTable, correction);
  if (!listed.clockField) return carryOut(ctx, on, correction, 'correctRecord');
  noteCorrectionOf(ctx, on.known.thing, 'correctRecord', correction);
  return correction;
}

/** The matter of a correction, so that its owner can lock that first; null where there is none. */
export const matterOfCorrection = async (ctx: ActContext, id: string): Promise<string | null> =>
  (await row<{ matterId: string }>(ctx.tx, ofMatter, [id]))?.matterId ?? null;

interface CorrectionDecision {
  readonly id: string;
  readonly agreed: boolean;
  readonly expectedVersion?: number | null | undefined;
}

/** The second officer looks and decides. Agreed, the field changes, its clocks are counted anew and other services hear of it. */
export async function decideCorrection<M>(
  ctx: ActContext,
  on: Corrected<M>,
  { id, agreed, expectedVersion }: CorrectionDecision,
): Promise<Correction | Refused> {
  const correction = (await lockRow(ctx.tx, correctionTable, id)) as Correction;
  const refusal = refuseDecision(correction, ctx.actor.id);
  if (refusal) return refuseCorrection(refusal);
  if (typeof expectedVersion === 'number' && expectedVersion !== correction.version) return refuse('VERSION_CONFLICT');
  if (agreed) return carryOut(ctx, on, correction, 'confirmCorrection');
  const refused = await settle(ctx, correction, 'REFUSED');
  noteCorrectionOf(ctx, on.known.thing, 'refuseCorrection', refused);
  return refused;
}

const settle = (ctx: ActContext, { id }: Correction, status: 'DONE' | 'REFUSED') =>
  updateRow(ctx.tx, correctionTable, id, { status, decidedBy: ctx.actor.id, decidedOn: shanghaiDate(ctx.now) });

async function carryOut<M>(
  ctx: ActContext,
  on: Corrected<M>,
  correction: Correction,
  act: string,
): Promise<Correction | Refused> {
  const { id: correctionId, field, subjectId, before, after, clockField } = correction;
  const listed = on.fields[field];
  if (!listed || (await listed.now(ctx, on.matter, subjectId)) !== before) return refuseCorrection('CORRECTION_STALE');
  const done = await settle(ctx, correction, 'DONE');
  noteCorrectionOf(ctx, on.known.thing, act, done);
  const told = await listed.put(ctx, on.matter, { correctionId, before, after }, subjectId);
  const { thing, id, class: given, unit, wall } = on.known;
  const days = clockField ? { before, after } : {};
  const payload = { class: given, unit, field, correctedOn: done.decidedOn as string, ...days, ...told };
  const contract = { ...petitionCorrected, topic: `redress.${ctx.journal.service}` };
  ctx.journal.publish(thing, { contract, key: id, wall, payload });
  return done;
}

/** What stands in the history: days as they are, texts as commitments. */
function noteCorrectionOf(ctx: ActContext, thing: Thing, act: string, correction: Correction): void {
  const { id: correctionId, field, subjectId, clockField, before, after, reason } = correction;
  const [shown, sealed]: [object, Record<string, string>] = clockField
    ? [{ before, after }, { reason }]
    : [{}, { reason, before, after }];
  ctx.journal.record(thing, {
    act,
    basis: 'K9; D: a mistake is corrected by an act',
    data: { correctionId, field, subjectId, ...shown },
    sealed,
  });
}

/** The matter is out of the register: nothing of what was written about it stays. */
export const emptyCorrections = (ctx: ActContext, matterId: string) => rows(ctx.tx, emptyText, [matterId]);
