import type { Envelope } from '@redress/bus';
import type { ActContext } from '@redress/service-kit';
import type { Found } from '../ledger/difference.rules.js';
import { openDifferences } from '../ledger/open-differences.js';

interface BusParked {
  readonly consumer: string;
  readonly stream: string;
  readonly errorClass: string;
  readonly event: string | null;
}

/** Events of a matter wait for an operator while its clocks run on: a task, so that no software fault eats a limit (flow row 46). */
export async function onBusParked(ctx: ActContext, { key, producer, payload, wall }: Envelope): Promise<void> {
  const { consumer, stream, errorClass, event } = payload as unknown as BusParked;
  const subject = `${consumer} ${stream}`;
  const ownerSays = event ? `${errorClass} ${event}` : errorClass;
  const found: Found = { kind: 'PARKED', subject, matterId: key, rule: null, ledgerSays: null, ownerSays };
  await openDifferences(ctx, producer, [found], wall);
}
