import { actInput, apiId, text } from '@redress/service-kit';
import { z } from 'zod';
import { identityPurposes } from '../person/identity.rules.js';
import { concernedInput } from '../petition/register-petition.input.js';

const report = { id: apiId('report') };
/** What a sealed report is read for; stands in its history. */
const readingPurposes = ['ASSESS', 'INVESTIGATE', 'CONCLUDE'] as const;

export const readReportInput = actInput({ ...report, purpose: z.enum(readingPurposes) });
export const revealReporterInput = actInput({ ...report, purpose: z.enum(identityPurposes), reason: text(500, 4) });
export const nameReportedInput = actInput({ ...report, concerned: z.array(concernedInput).min(1).max(20) });
/** A reporter's session is about one report and names none. */
export const serveReportNoticeInput = actInput({
  id: apiId('report').nullish(),
  kind: z.enum(['REPORT_ACCEPTANCE', 'REPORT_RESULT']),
  proof: z.enum(['SIGNED', 'POST', 'ORAL_RECORDED', 'PORTAL']),
});

type Input<S extends z.ZodType> = Omit<z.infer<S>, 'idempotencyKey'>;
export type ReadReport = Input<typeof readReportInput>;
export type RevealReporter = Input<typeof revealReporterInput>;
export type NameReported = Input<typeof nameReportedInput>;
export type ServeReportNotice = Input<typeof serveReportNoticeInput>;
