import { actInput, apiId, legalDay, text } from '@redress/service-kit';
import { z } from 'zod';
import { callBackResults } from './call-back.rules.js';

/** A contact of a unit with the petitioner, as an officer learned of it. */
export const recordContactInput = actInput({ id: apiId('petition'), unit: text(64), contactOn: legalDay });
export type RecordContact = Omit<z.infer<typeof recordContactInput>, 'idempotencyKey'>;

/** What the petitioner answered when somebody independent asked. */
export const recordCallBackInput = actInput({
  id: apiId('petition'),
  result: z.enum(callBackResults),
});
export type RecordCallBack = Omit<z.infer<typeof recordCallBackInput>, 'idempotencyKey'>;
