import type { Envelope } from '@redress/bus';
import type { RecallCause } from '@redress/contracts';
import type { ActContext } from '@redress/service-kit';
import { endWithMatter } from '../joint/terminate-mediation.js';
import { changeMatter } from '../matter/keep-matter.js';
import type { MatterStatus } from '../matter/matter.rules.js';
import { recallAll } from '../referral/recall-referral.js';

/** How a matter ends before it is answered, and why what agencies have of it is taken back. */
const ends: Readonly<Record<string, { readonly status: MatterStatus; readonly cause: RecallCause }>> = {
  'petition.withdrawn': { status: 'WITHDRAWN', cause: 'WITHDRAWN' },
  'petition.voided': { status: 'VOIDED', cause: 'VOIDED' },
  'petition.linked': { status: 'LINKED', cause: 'LINKED' },
  'petition.acceptance-declined': { status: 'DECLINED', cause: 'CLOSED' },
};

/** A matter was withdrawn, taken out of the register, joined to another, or not accepted: what was proposed or open ends, open referrals are recalled (flow row 12). */
export async function onPetitionEnded(ctx: ActContext, event: Envelope): Promise<void> {
  const end = ends[event.type];
  if (!end) throw new Error(`${event.type} ends no matter`);
  await endWithMatter(ctx, event.key);
  await recallAll(ctx, await changeMatter(ctx, event.key, { status: end.status }), end.cause);
}
