import type { Envelope } from '@redress/bus';
import type { PayloadOf, petitionWalled } from '@redress/contracts';
import type { ActContext } from '@redress/service-kit';
import { wallMatter } from '../matter/wall-matter.js';

/** Somebody turned out to be concerned: the envelope carries the full list of tokens. */
export async function onPetitionWalled(ctx: ActContext, event: Envelope): Promise<void> {
  const { unit } = event.payload as PayloadOf<typeof petitionWalled>;
  await wallMatter(ctx, event.key, { wall: event.wall, unit });
}
