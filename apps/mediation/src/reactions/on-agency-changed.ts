import type { Envelope } from '@redress/bus';
import type { agencyChanged, PayloadOf } from '@redress/contracts';
import type { ActContext } from '@redress/service-kit';
import { keepAgency } from '../agency/keep-agency.js';

/** Windows of an agency with which nothing else was agreed (flow.md 5.7). */
const USUAL = { replyWorkingDays: 5, outcomeWorkingDays: 15 };

/** Keeps the copy of a partner agency. */
export async function onAgencyChanged(ctx: ActContext, event: Envelope): Promise<void> {
  const { code, name, kind, active, ...agreed } = event.payload as PayloadOf<typeof agencyChanged>;
  await keepAgency(ctx, { code, name, kind, active, ...USUAL, ...agreed });
}
