import { partnerType, subscriptionData } from '@redress/contracts';
import { encodeId } from '@redress/proof';
import { type ActContext, type Refused, rows, statement } from '@redress/service-kit';
import { v7 as uuidv7 } from 'uuid';
import { queueDelivery } from '../delivery/queue-deliveries.js';
import { decideOfficer } from '../subscription/subscription.access.rules.js';
import { refuseSubscription } from '../subscription/subscription.refusals.js';
import { QUEUES } from '../subscription/subscription.rules.js';
import { replaceHouseKey } from './keys.js';
import { overlapEnd } from './rotation.rules.js';

export interface RotatedKey {
  readonly key: string;
  readonly oldUntil: Date;
}

const subscribed = statement(`select id from subscription where status = any($1) order by id`);

/** A new key of the house. Both sign for 14 days and every subscriber is told; a key that was stolen ends at once (partners.md, rotation). */
export async function rotateHouseKey(
  ctx: ActContext,
  { revoke }: { readonly revoke: boolean },
): Promise<RotatedKey | Refused> {
  if (!decideOfficer(ctx.actor, 'replaceKey').allow) return refuseSubscription('KEY_NOT_ALLOWED');
  const oldUntil = overlapEnd(ctx.now, revoke);
  const id = await replaceHouseKey(ctx, oldUntil);
  const key = encodeId('key', id);
  for (const { id: subscription } of await rows<{ id: string }>(ctx.tx, subscribed, [QUEUES]))
    await tell(
      ctx,
      subscription,
      subscriptionData['subscription.key.rotating'].parse({ key, until: oldUntil.toISOString() }),
    );
  ctx.journal.record(
    { type: 'webhook-key', id },
    { act: 'rotateHouseKey', basis: 'D: rotation (partners.md)', data: { revoke } },
  );
  return { key, oldUntil };
}

/** In a lane of its own: it waits for no matter, and no matter waits for it. */
async function tell(ctx: ActContext, subscription: string, data: object): Promise<void> {
  const id = uuidv7();
  const type = 'subscription.key.rotating';
  const time = ctx.now.toISOString();
  await queueDelivery(ctx, {
    subscription,
    lane: subscription,
    id,
    type,
    feed: null,
    envelope: {
      specversion: '1.0',
      id,
      source: `/cn/${ctx.tools.keys['division']}/petition/partners`,
      type: partnerType(type),
      time,
      recordedtime: time,
      datacontenttype: 'application/json',
      data,
    },
  });
}
