import { type ActContext, endClocks, startClock } from '@redress/service-kit';
import { clockMatter, petitionThing } from './petition.outgoing.js';
import type { Petition } from './petition.rules.js';

/** Opens the petitioner's 30 days to rate a reply (T30, from the day of service); an answer served again opens them anew. */
export async function inviteRating(ctx: ActContext, petition: Petition, servedOn: string): Promise<void> {
  await endClocks(ctx, petitionThing(petition.id), ['T30'], { cause: 'inviteRating', stopped: true });
  await startClock(ctx, clockMatter(petition), {
    rule: 'T30',
    startEvent: 'petition.opinion-served',
    startDay: servedOn,
  });
}
