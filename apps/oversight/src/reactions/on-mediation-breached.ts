import type { Envelope } from '@redress/bus';
import type { mediationBreached, PayloadOf } from '@redress/contracts';
import type { ActContext } from '@redress/service-kit';
import { lockMatter } from '../matter/keep-matter.js';
import { superviseByTrigger } from '../supervision/supervise-by-trigger.js';

/** An agreement was not performed: with an organ as party that is a ground for supervision (flow row 39); between citizens it is not the agency's. */
export async function onMediationBreached(ctx: ActContext, { key, payload }: Envelope): Promise<void> {
  const { organ, mediationId: sourceId } = payload as PayloadOf<typeof mediationBreached>;
  if (!organ) return;
  const matter = await lockMatter(ctx, key);
  await superviseByTrigger(ctx, matter, { unit: matter.unit, trigger: 'AGREEMENT_BREACHED', sourceId });
}
