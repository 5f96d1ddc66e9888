import type { ActContext } from '@redress/service-kit';
import { otherPartiesAmong } from '../party/record-other-party.js';
import type { NoticeFacts } from './notice-facts.rules.js';
import { acceptedPetition } from './queue-answer-notice.js';
import { queueNotice } from './queue-notice.js';

type MediationKind = 'INVITATION' | 'TERMINATION' | 'AGREEMENT';

/** Queues a paper of joint mediation to every party: the petitioner, where name and address are clear, and the other persons of the matter (flow rows 33, 37, 38). */
export async function queueToParties<K extends MediationKind>(
  ctx: ActContext,
  petitionId: string,
  kind: K,
  facts: NoticeFacts[K],
  { mediationId, persons }: { readonly mediationId: string; readonly persons: readonly string[] },
): Promise<void> {
  const petition = await acceptedPetition(ctx, petitionId);
  if (!petition) return;
  if (!petition.identityUnclear) await queueNotice(ctx, petition, kind, facts, mediationId);
  for (const person of await otherPartiesAmong(ctx, petitionId, persons))
    await queueNotice(ctx, petition, kind, facts, mediationId, person);
}
