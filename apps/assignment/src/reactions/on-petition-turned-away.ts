import type { Envelope } from '@redress/bus';
import type { ActContext } from '@redress/service-kit';
import type { PayloadOf, petitionAcceptanceDeclined } from '@redress/contracts';
import { awaitNotice, endFirstContact } from '../first-contact/change-first-contact.js';

/** The matter was declined, diverted or transferred: first contact answers until the petitioner has the paper that says so, if one is owed (flow rows 8-10). */
export function onPetitionTurnedAway(ctx: ActContext, event: Envelope): Promise<void> {
  const { noticeOwed = true } = event.payload as Pick<PayloadOf<typeof petitionAcceptanceDeclined>, 'noticeOwed'>;
  return noticeOwed ? awaitNotice(ctx, event.key) : endFirstContact(ctx, event.key, event.type);
}
