import { type ActContext, rows, statement } from '@redress/service-kit';

/** How far another service has brought an accepted matter; intake's own acts write the other stages. */
export type HandlingStage =
  | 'ACCEPTED'
  | 'ASSIGNED'
  | 'HANDLING'
  | 'OPINION_ISSUED'
  | 'OPINION_SERVED'
  | 'REVIEW_REQUESTED'
  | 'REVIEW_SERVED'
  | 'REREVIEW_REQUESTED'
  | 'REREVIEW_SERVED'
  | 'FINAL'
  | 'CLOSED'
  | 'REOPENED';

/** A withdrawn or voided matter stays what it is. The version stays too: nobody's change is overwritten by a stage. */
const note = statement(`update petition set stage = $2 where id = $1 and status = 'ACCEPTED'`);

/** Keeps progress: where the whole matter stands, for tracking and lists (flow.md 1). */
export const noteStage = (ctx: ActContext, petitionId: string, stage: HandlingStage) =>
  rows(ctx.tx, note, [petitionId, stage]);
