import { actInput, apiId, text } from '@redress/service-kit';
import { z } from 'zod';
import { acceptances, conclusions } from './report.rules.js';

const report = { id: apiId('report') };
export const takeReportInput = actInput(report);
export const tellAcceptanceInput = actInput({ ...report, answer: z.enum(acceptances) });
export const concludeReportInput = actInput({ ...report, conclusion: z.enum(conclusions), findings: text(4_000) });
export const tellResultInput = actInput(report);

type Input<S extends z.ZodType> = Omit<z.infer<S>, 'idempotencyKey'>;
export type OnReport = Input<typeof takeReportInput>;
export type TellAcceptance = Input<typeof tellAcceptanceInput>;
export type ConcludeReport = Input<typeof concludeReportInput>;
