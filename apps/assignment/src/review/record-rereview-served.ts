import type { ActContext } from '@redress/service-kit';
import { finalisePetition } from './finalise-petition.js';
import { type DecisionService, recordDecisionServed } from './record-decision-served.js';

/** The re-review opinion has arrived: unless it revokes, the way of petition ends in the same transaction (2022 Regulations 36(3); T17, T18; flow rows 29, 30). */
export const recordRereviewServed = (ctx: ActContext, service: DecisionService): Promise<void> =>
  recordDecisionServed(ctx, service, 'REREVIEW', (handling, review) =>
    finalisePetition(ctx, handling, review, service.servedOn),
  );
