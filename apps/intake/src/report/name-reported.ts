import type { ActContext, Refused } from '@redress/service-kit';
import { refusePetition } from '../petition/petition.refusals.js';
import { unknownAmong } from '../petition/wall-of.js';
import { withReport } from './lock-report.js';
import type { NameReported } from './report.input.js';
import type { Report } from './report.table.js';
import { wallReport } from './wall-report.js';

/**
 * Discipline names whom a report is about, once it has read it: they, their units and superiors are walled off from here on. Where it is about discipline
 * itself, or about the head of the bureau, it is the next level's with this act (Rules on handling reports 2020, 15).
 */
export const nameReported = (ctx: ActContext, input: NameReported): Promise<Report | Refused> =>
  withReport(ctx, input, async (report) => {
    const code = await unknownAmong(ctx, input.concerned);
    if (code) return refusePetition('CONCERNED_NOT_IN_DIRECTORY', { code }, 'input.concerned');
    return wallReport(ctx, report, { act: 'nameReported', concerned: input.concerned });
  });
