import type { Envelope } from '@redress/bus';
import type { mediationPerformed, PayloadOf } from '@redress/contracts';
import type { ActContext } from '@redress/service-kit';
import { settleMatter } from '../handling/settle-matter.js';

/** An agreement on the whole matter was performed: answered in writing, it is closed (flow row 39). */
export async function onMediationPerformed(ctx: ActContext, event: Envelope): Promise<void> {
  const { whole } = event.payload as PayloadOf<typeof mediationPerformed>;
  if (whole) await settleMatter(ctx, event.key);
}
