import type { Envelope } from '@redress/bus';
import type { ActContext } from '@redress/service-kit';
import { hideDueItems } from '../due-list/keep-due-item.js';
import { closeMatter } from '../handling/close-handling.js';

/** A matter was taken out of the register, perhaps because it is a sealed report: nothing of it is seen here any more. */
export async function onPetitionVoided(ctx: ActContext, event: Envelope): Promise<void> {
  await hideDueItems(ctx, event.key);
  await closeMatter(ctx, event.key, 'VOIDED', 'petition.voided');
}
