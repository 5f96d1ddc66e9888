import type { Envelope } from '@redress/bus';
import type { ActContext } from '@redress/service-kit';
import { awaitNotice } from '../first-contact/change-first-contact.js';

/** The matter was declined, diverted or transferred: first contact answers until the petitioner has the paper that says so (flow rows 8-10). */
export const onPetitionTurnedAway = (ctx: ActContext, event: Envelope): Promise<void> => awaitNotice(ctx, event.key);
