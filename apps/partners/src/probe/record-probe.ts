import { type ActContext, lockRow, rows, statement, updateRow } from '@redress/service-kit';
import { afterProbe, nextProbe, type ProbeResult } from '../subscription/subscription.rules.js';
import { subscriptionTable, subscriptionThing } from '../subscription/subscription.table.js';

const release = statement('update subscription set probe_lease = null where id = $1');

/** Writes down what a proof of control found. What broke the promise is disabled; who was not at home is asked again. */
export async function recordProbe(
  ctx: ActContext,
  { id, result }: { readonly id: string; readonly result: ProbeResult },
): Promise<null> {
  const found = await lockRow(ctx.tx, subscriptionTable, id);
  if (!found || found.status === 'REVOKED') return null;
  await rows(ctx.tx, release, [id]);
  const status = afterProbe(found, result);
  const passed = result === 'PASSED';
  const again = status === 'ACTIVE' || status === 'PAUSED' ? nextProbe(ctx.now, result !== 'UNREACHABLE') : null;
  await updateRow(ctx.tx, subscriptionTable, id, {
    status,
    reason: passed ? null : result,
    probedAt: ctx.now,
    probeResult: result,
    probeAt: again,
  });
  ctx.journal.record(subscriptionThing(id), {
    act: 'recordProbe',
    basis: 'D: proof of control (partners.md, registration)',
    data: { agency: found.agency, result, from: found.status, to: status },
  });
  return null;
}
