import { type ActContext, correctField, type Correction, type Refused } from '@redress/service-kit';
import { withHandling } from '../handling/lock-handling.js';
import { correctable } from './correctable-fields.js';
import type { CorrectHandling } from './correction.input.js';

/** Corrects what was entered wrongly at a handling, or proposes it where a clock counts from it (flow row 1b; K9). */
export const correctHandling = (ctx: ActContext, input: CorrectHandling): Promise<Correction | Refused> =>
  withHandling(ctx, input, 'correctHandling', (handling) => correctField(ctx, correctable(handling), input));
