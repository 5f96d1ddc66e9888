import type { Envelope } from '@redress/bus';
import type { PayloadOf, petitionHandOverConfirmed } from '@redress/contracts';
import { type ActContext, rows, statement } from '@redress/service-kit';
import { noteStage } from '../petition/note-stage.js';

/** Not a change an officer could have meant to overwrite, so the version stays. */
const answersNow = statement('update petition set unit = $2 where id = $1');

/** The unit has taken the matter over: it answers for it from now on (flow row 14). */
export async function onPetitionHandOverConfirmed(ctx: ActContext, event: Envelope): Promise<void> {
  const { unit } = event.payload as PayloadOf<typeof petitionHandOverConfirmed>;
  if (unit) await rows(ctx.tx, answersNow, [event.key, unit]);
  await noteStage(ctx, event.key, 'HANDLING');
}
