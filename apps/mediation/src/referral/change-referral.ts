import { shanghaiDate } from '@redress/deadlines';
import { type ActContext, type OutgoingEvent, rows, statement, updateRow } from '@redress/service-kit';
import type { Matter } from '../matter/matter.rules.js';
import { matterThing } from '../matter/matter.outgoing.js';
import type { Locked } from './lock-referral.js';
import type { Referral, ReferralStep } from './referral.rules.js';
import { referralTable } from './referral.table.js';

/** What happens to a referral: its step in the chain of custody, what changes in its row, and the event that tells others. */
export interface Change {
  readonly act: string;
  readonly step: ReferralStep['step'];
  readonly by: ReferralStep['by'];
  readonly day?: string;
  readonly code?: string;
  readonly words?: string;
  readonly changes: Partial<Referral>;
  readonly event?: (matter: Matter, referral: Referral, on: string) => OutgoingEvent;
}

const BASIS = 'D: the handshake of a referral (partners.md); 2022 Regulations 22, 31';
const append = statement(`
  insert into referral_step (referral_id, no, step, by, day, code, words)
  select $1, coalesce(max(no), 0) + 1, $2, $3, $4, $5, $6 from referral_step where referral_id = $1`);

/** Adds a step to the chain of custody. The words are for sender and agency; history keeps a commitment of them. */
export async function addStep(
  ctx: ActContext,
  { matter, referral }: Locked,
  { act, step, by, day, code, words, event }: Omit<Change, 'changes'>,
): Promise<void> {
  const on = day ?? shanghaiDate(ctx.now);
  await rows(ctx.tx, append, [referral.id, step, by, on, code ?? null, words ?? null]);
  ctx.journal.record(
    matterThing(matter.matterId),
    {
      act,
      basis: BASIS,
      data: { referralId: referral.id, agency: referral.agency, purpose: referral.purpose, on, ...(code && { code }) },
      ...(words && { sealed: { words } }),
    },
    ...(event ? [event(matter, referral, on)] : []),
  );
}

/** Changes a referral and adds the step that says so. */
export async function changeReferral(ctx: ActContext, { matter, referral }: Locked, change: Change): Promise<Referral> {
  const changed = await updateRow(ctx.tx, referralTable, referral.id, change.changes);
  await addStep(ctx, { matter, referral: changed }, change);
  return changed;
}
