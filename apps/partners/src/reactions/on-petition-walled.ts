import type { Envelope } from '@redress/bus';
import { type ActContext, rows, statement } from '@redress/service-kit';

const replace = statement('update referral set wall = $2 where matter_id = $1');

/** Somebody turned out to be concerned: the envelope carries the full list of tokens. */
export async function onPetitionWalled(ctx: ActContext, event: Envelope): Promise<void> {
  await rows(ctx.tx, replace, [event.key, [...event.wall]]);
}
