import { type WebhookVerdict, verifyWebhook } from '@redress/proof';
import type { IncomingHttpHeaders } from 'node:http';
import type { Arrival, Inbox, Taken } from './inbox.js';
import type { KeyRing } from './key-ring.js';

/** What is answered to a delivery, and what is told to whoever looks on. */
export interface Received {
  readonly status: number;
  readonly says: string;
  readonly event?: Arrival;
}
const answers: Readonly<Record<Taken, readonly [number, string]>> = {
  APPLIED: [204, 'applied'],
  DUPLICATE: [204, 'seen before, dropped'],
  LATE: [204, 'late: kept, but not applied over what is newer'],
  EARLY: [425, 'early: its predecessor has not come yet'],
};

/** One delivery: signature first, on the bytes as they came; then duplicates and order. */
export async function receive(
  { ring, inbox, now }: { ring: KeyRing; inbox: Inbox; now: () => number },
  headers: IncomingHttpHeaders,
  body: Buffer,
): Promise<Received> {
  const check = async (again: boolean) =>
    verifyWebhook({ headers, body, keys: await ring.current(again), now: new Date(now()) });
  let verdict = await check(false);
  if (isWrong(verdict)) verdict = await check(true);
  if (!verdict.ok) return { status: isWrong(verdict) ? 401 : 400, says: `refused: ${verdict.reason}` };
  const event = eventOf(body);
  if (!event || event.id !== verdict.id)
    return { status: 400, says: 'refused: not an event, or not the one that was signed' };
  const [status, says] = answers[inbox.take(event)];
  return { status, says: `${says} (${verdict.schemes.join(' ')})`, event };
}

const isWrong = (verdict: WebhookVerdict) => !verdict.ok && verdict.reason === 'SIGNATURE_WRONG';

/** What an event says of itself; further attributes are ignored. */
function eventOf(body: Buffer): Arrival | null {
  try {
    const { id, type, partitionkey, matterseq } = JSON.parse(body.toString('utf8')) as Arrival;
    return id && type ? { id, type, partitionkey, matterseq } : null;
  } catch {
    return null;
  }
}
