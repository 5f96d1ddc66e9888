import { noticeServed } from '@redress/contracts';
import { type ActContext, insertRow } from '@redress/service-kit';
import { petitionEvent, petitionThing } from '../petition/petition.outgoing.js';
import type { Petition } from '../petition/petition.rules.js';
import { noticeTable } from './notice.table.js';
import { newNotice } from './queue-notice.js';

/** Channels on which the petitioner stands before us or on our page and takes the receipt along (T02, 2022 Regulations 23(2)). */
const ON_THE_SPOT: Partial<Record<Petition['channel'], 'ON_THE_SPOT' | 'PORTAL'>> = {
  VISIT: 'ON_THE_SPOT',
  RECEPTION_DAY: 'ON_THE_SPOT',
  WEB: 'PORTAL',
  WECHAT: 'PORTAL',
};

/** Records the receipt: served on the spot where that is possible, else queued to be sent if there is an address. */
export async function serveReceipt(ctx: ActContext, petition: Petition): Promise<void> {
  const proof = ON_THE_SPOT[petition.channel] ?? null;
  if (!proof && petition.identityUnclear) return;
  const queued = newNotice(ctx, petition, 'RECEIPT', { code: petition.code }, null);
  await insertRow(
    ctx.tx,
    noticeTable,
    proof ? { ...queued, status: 'SERVED', servedOn: petition.receivedOn, servedBy: ctx.actor.id, proof } : queued,
  );
  if (!proof) return;
  ctx.journal.publish(
    petitionThing(petition.id),
    petitionEvent(noticeServed, petition, {
      noticeId: queued.id,
      kind: 'RECEIPT',
      proof,
      servedOn: petition.receivedOn,
      sourceId: null,
    }),
  );
}
