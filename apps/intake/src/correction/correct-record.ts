import { type ActContext, correctField, type Correction, type Refused } from '@redress/service-kit';
import { withPetition } from '../petition/lock-petition.js';
import { correctable } from './correctable-fields.js';
import type { CorrectRecord } from './correction.input.js';

/** Corrects what was entered wrongly at a petition, or proposes it where a clock counts from it (flow row 1b; K9). */
export const correctRecord = (ctx: ActContext, input: CorrectRecord): Promise<Correction | Refused> =>
  withPetition(ctx, input, 'correctRecord', (petition) =>
    correctField(ctx, correctable(petition), { ...input, subjectId: input.notice ?? null }),
  );
