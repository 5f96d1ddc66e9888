import type { Envelope } from '@redress/bus';
import type { ActContext } from '@redress/service-kit';
import { type Applied, keepApplied } from '../basis/keep-applied.js';

/** A service has counted its open clocks again with a year that was loaded. */
export async function onCalendarApplied(ctx: ActContext, { producer, payload }: Envelope): Promise<void> {
  await keepApplied(ctx, producer, payload as unknown as Applied);
}
