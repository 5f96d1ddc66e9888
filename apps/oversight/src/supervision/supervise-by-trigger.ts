import type { ActContext } from '@redress/service-kit';
import type { Matter } from '../matter/matter.rules.js';
import { isOrdered, type Ordered, orderSupervision } from './order-supervision.js';

/**
 * Opens supervision because the trigger table says so (flow row 43). A unit that is complained about learns nothing of the matter: then the one that has it
 * now is told. What was taken out of the register is supervised no more.
 */
export async function superviseByTrigger(ctx: ActContext, matter: Matter, found: Ordered): Promise<void> {
  if (matter.status === 'VOIDED') return;
  const concerned = matter.wall.includes(ctx.tools.wall.unit(found.unit));
  const ordered = concerned ? { ...found, unit: matter.unit } : found;
  if (!(await isOrdered(ctx, matter.matterId, ordered))) await orderSupervision(ctx, matter, ordered);
}
