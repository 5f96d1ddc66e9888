import type { Envelope } from '@redress/bus';
import type { PayloadOf, petitionReopened } from '@redress/contracts';
import { type ActContext, lockRow, updateRow } from '@redress/service-kit';
import { queueHandlingNotice } from '../notice/queue-answer-notice.js';
import { noteStage } from '../petition/note-stage.js';
import { petitionTable } from '../petition/petition.table.js';

/** A matter is handled again: the petitioner is told why and until when, and rates the new answer for itself. One that goes on where it stood is told of by the receipt of the request (flow row 32). */
export async function onPetitionReopened(ctx: ActContext, event: Envelope): Promise<void> {
  const { reason, reopenedOn, fresh, dueDate } = event.payload as PayloadOf<typeof petitionReopened>;
  if (!fresh) return;
  const petition = await lockRow(ctx.tx, petitionTable, event.key);
  if (petition?.rating) await updateRow(ctx.tx, petitionTable, event.key, { rating: null });
  await noteStage(ctx, event.key, 'REOPENED');
  await queueHandlingNotice(ctx, event.key, 'REOPENING', { reason, reopenedOn, answerBy: dueDate });
}
