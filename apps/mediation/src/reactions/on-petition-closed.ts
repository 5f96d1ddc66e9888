import type { Envelope } from '@redress/bus';
import type { PayloadOf, petitionClosed } from '@redress/contracts';
import type { ActContext } from '@redress/service-kit';
import { endWithMatter } from '../joint/terminate-mediation.js';
import { changeMatter, knownMatter } from '../matter/keep-matter.js';
import { recallAll } from '../referral/recall-referral.js';

/** A matter was closed: what was proposed or open ends and nobody is reminded any more; what was agreed keeps its day of performance (flow row 31). */
export async function onPetitionClosed(ctx: ActContext, event: Envelope): Promise<void> {
  const { reason } = event.payload as PayloadOf<typeof petitionClosed>;
  const matter = await knownMatter(ctx, event.key);
  // A withdrawal ends it by its own event, and says more.
  if (reason === 'WITHDRAWN' || matter.status !== 'ACCEPTED') return;
  await endWithMatter(ctx, event.key);
  await recallAll(ctx, await changeMatter(ctx, event.key, { status: 'CLOSED', dueDate: null }), 'CLOSED');
}
