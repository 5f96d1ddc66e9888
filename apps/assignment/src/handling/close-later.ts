import { addCalendarDays, type CountingBasis, deadline, endOfDay, isProblem } from '@redress/deadlines';
import { type ActContext, countingFrom, row, setTimer, statement } from '@redress/service-kit';
import { reviewAuthorityOf } from '../directory/review-authority.query.js';
import { answeringUnit, type Handling } from './handling.rules.js';

/** The timer that closes a matter whose window is over. */
export const CLOSING = 'petition-close';

const last = statement(`
  select (select due_date from clock where matter_id = $1 and rule = $3 order by start_day desc, id desc limit 1) as "lastDay",
         (select served_on from opinion where matter_id = $1 and round = $2 and status = 'SERVED') as "servedOn"`);
interface Last {
  lastDay: string | null;
  servedOn: string | null;
  [column: string]: unknown;
}

/** A matter is closed when its window is over and nothing posted in time can still be on its way; an answer without a window, when it can no longer be rated (flow row 31; flow.md 5.5). */
export async function closeLater(ctx: ActContext, handling: Handling): Promise<void> {
  if (handling.status !== 'OPINION_SERVED' && handling.status !== 'REVIEW_SERVED') return;
  const rule = handling.status === 'OPINION_SERVED' ? 'T13' : 'T16';
  const { matterId, round } = handling;
  const found = await row<Last>(ctx.tx, last, [matterId, round, rule]);
  const authority = await reviewAuthorityOf(ctx, answeringUnit(handling));
  const lastDay =
    found?.lastDay ??
    ratedUntil(found?.servedOn ?? null, await countingFrom(ctx, handling.receivedOn ?? handling.acceptedOn));
  if (!lastDay) return;
  const dueAt = endOfDay(addCalendarDays(lastDay, authority?.postalGraceDays ?? 0));
  await setTimer(ctx, { kind: CLOSING, thingId: matterId, dueAt });
}

function ratedUntil(servedOn: string | null, basis: CountingBasis): string | null {
  const answer = servedOn ? deadline({ ...basis, rule: 'T30', from: servedOn }) : null;
  return answer && !isProblem(answer) ? answer.dueDate : null;
}
