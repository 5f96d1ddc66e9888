import { clockOf } from '@redress/deadlines';
import { encodeId } from '@redress/proof';
import { type DocumentNode, Kind } from 'graphql';
import { isRefused, type Refused } from '../act/refusal.js';
import type { EntityManager } from 'typeorm';
import type { Clock } from '../clock/clock.js';
import { changesOfClocks } from '../clock/clock-changes.js';
import { explainClockRow } from '../clock/compute.js';
import type { Correction } from '../correction/correction.rules.js';
import type { RequestContext } from './request-context.js';

/** `__resolveType` of every union of the SDL that may be a refusal: the refusal, else its one other member. */
export function resultUnions(document: DocumentNode): Record<string, { __resolveType: (value: unknown) => string }> {
  const unions: Record<string, { __resolveType: (value: unknown) => string }> = {};
  for (const node of document.definitions) {
    if (node.kind !== Kind.UNION_TYPE_DEFINITION) continue;
    const success = node.types?.map((type) => type.name.value).find((name) => name !== 'ActRefused');
    if (success) unions[node.name.value] = { __resolveType: (value) => (isRefused(value) ? 'ActRefused' : success) };
  }
  return unions;
}

/** A refusal in the caller's language. */
export const refusalFields = {
  code: (value: Refused) => value.refused.code,
  basis: (value: Refused) => value.refused.basis,
  path: (value: Refused) => value.refused.path ?? null,
  message: (value: Refused, _: unknown, request: RequestContext) =>
    request.text(`${value.refused.code}.message`, value.refused.params),
  remedy: (value: Refused, _: unknown, request: RequestContext) =>
    request.text(`${value.refused.code}.remedy`, value.refused.params),
};

/** A clock row as the API shows it. */
export const clockFields = (tx: EntityManager) => ({
  id: (clock: Clock) => encodeId('clock', clock.id),
  title: (clock: Clock, _: unknown, request: RequestContext) =>
    clockOf(clock.rule)?.title[request.language] ?? clock.rule,
  startDay: (clock: Clock) => clock.start_day,
  startEvent: (clock: Clock) => clock.start_event,
  nominalDate: (clock: Clock) => clock.nominal_date,
  dueDate: (clock: Clock) => clock.due_date,
  internalTarget: (clock: Clock) => clock.internal_target,
  extensionDays: (clock: Clock) => clock.extension_days,
  endedOn: (clock: Clock) => clock.ended_on,
  explanation: (clock: Clock, _: unknown, request: RequestContext) => explainClockRow(tx, clock, request.language),
  changes: (clock: Clock, _: unknown, request: RequestContext) =>
    request.loader(changesOfClocks, (ids) => changesOfClocks(tx, ids)).load(clock.id),
});

const forStaff =
  (field: 'reason' | 'proposedBy' | 'decidedBy') =>
  async (correction: Correction, _: unknown, request: RequestContext) =>
    (await request.actor()).kind === 'petitioner' ? null : correction[field];

/** A correction as the API shows it; who it was and why is for the house. */
export const correctionFields = {
  id: ({ id }: Correction) => encodeId('correction', id),
  reason: forStaff('reason'),
  proposedBy: forStaff('proposedBy'),
  decidedBy: forStaff('decidedBy'),
};
