import type { Envelope } from '@redress/bus';
import type { PayloadOf, petitionRecusalDecided } from '@redress/contracts';
import type { ActContext } from '@redress/service-kit';
import { unseat } from '../joint/seat-members.js';
import { recuseOfficer } from '../matter/keep-matter.js';

/** A recusal was granted: that officer keeps away here too, and leaves the table of a mediation (2022 Regulations 28(3)). */
export async function onPetitionRecusalDecided(ctx: ActContext, event: Envelope): Promise<void> {
  const { officer, granted } = event.payload as PayloadOf<typeof petitionRecusalDecided>;
  if (!granted) return;
  await recuseOfficer(ctx, event.key, officer);
  await unseat(ctx, event.key, officer);
}
