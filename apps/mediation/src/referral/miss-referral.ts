import { referralUnanswered } from '@redress/contracts';
import type { ActContext, DueTimer } from '@redress/service-kit';
import { changeReferral } from './change-referral.js';
import { lockReferral } from './lock-referral.js';
import { referralEvent } from './referral.outgoing.js';
import type { Window } from './referral-windows.js';
import type { Referral } from './referral.rules.js';

/** In which state a window still waits for its answer. */
const WAITS: Readonly<Record<Window, Referral['status']>> = { REPLY: 'OFFERED', OUTCOME: 'ACCEPTED' };

/** The last day passed in silence: both supervisors hear of it, and the sender answers for the matter as before (timer; flow row 41). */
export async function missReferral(ctx: ActContext, timer: Pick<DueTimer, 'thing_id' | 'payload'>): Promise<void> {
  const locked = await lockReferral(ctx, timer.thing_id);
  const window = timer.payload['window'] as Window;
  if (locked?.referral.status !== WAITS[window]) return;
  await changeReferral(ctx, locked, {
    act: 'missReferral',
    step: 'UNANSWERED',
    by: 'TIMER',
    code: window,
    changes: { unanswered: window, ...(window === 'REPLY' && { status: 'UNANSWERED' }) },
    event: (m, r, on) => referralEvent(referralUnanswered, m, r, { on, window }),
  });
}
