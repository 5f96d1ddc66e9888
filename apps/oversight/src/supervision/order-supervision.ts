import { shanghaiDate } from '@redress/deadlines';
import { type ActContext, insertRow, row, startClock, statement, updateRow } from '@redress/service-kit';
import { v7 as uuidv7 } from 'uuid';
import { clockMatter, matterThing } from '../matter/matter.outgoing.js';
import type { Matter } from '../matter/matter.rules.js';
import { opened } from './supervision.outgoing.js';
import type { Supervision } from './supervision.rules.js';
import { supervisionTable } from './supervision.table.js';
import { type TriggerCode, triggers } from './trigger.data.js';

export interface Ordered {
  readonly unit: string;
  readonly trigger: TriggerCode;
  readonly sourceId?: string;
  readonly words?: string;
}

const standing = statement(`
  select id from supervision where matter_id = $1 and unit = $2 and trigger = $3 and (status <> 'RECTIFIED' or source_id = $4)`);

/** Whether the unit is told already: one order for one ground, and none twice for the same source. */
export const isOrdered = async (ctx: ActContext, matterId: string, { unit, trigger, sourceId }: Ordered) =>
  (await row(ctx.tx, standing, [matterId, unit, trigger, sourceId ?? null])) !== null;

/** Opens an order: the unit answers in writing within 5 working days (2022 Regulations 40(4); T35, D), and hears of it by the event. */
export async function orderSupervision(ctx: ActContext, matter: Matter, ordered: Ordered): Promise<Supervision> {
  const order: Supervision = {
    id: uuidv7(),
    matterId: matter.matterId,
    unit: ordered.unit,
    trigger: ordered.trigger,
    sourceId: ordered.sourceId ?? null,
    status: 'OPEN',
    round: 1,
    openedOn: shanghaiDate(ctx.now),
    openedBy: ctx.actor.id,
    words: ordered.words ?? null,
    answerBy: shanghaiDate(ctx.now),
    adopted: null,
    answer: null,
    answeredBy: null,
    verifiedBy: null,
    version: 1,
  };
  await insertRow(ctx.tx, supervisionTable, order);
  return awaitAnswer(ctx, matter, order, 'openSupervision');
}

/** Starts the days of the answer and tells the unit. */
export async function awaitAnswer(
  ctx: ActContext,
  matter: Matter,
  order: Supervision,
  act: 'openSupervision' | 'verifyRectification',
): Promise<Supervision> {
  const { id: part, unit, trigger, words } = order;
  const clock = await startClock(ctx, clockMatter(matter, unit), {
    rule: 'T35',
    part,
    startEvent: 'oversight.supervision-opened',
    startDay: shanghaiDate(ctx.now),
  });
  const waiting = await updateRow(ctx.tx, supervisionTable, part, { answerBy: clock.due_date });
  ctx.journal.record(
    matterThing(matter.matterId),
    {
      act,
      basis: triggers[trigger].basis,
      data: { supervisionId: part, unit, trigger, round: order.round, answerBy: clock.due_date },
      ...(words && act === 'openSupervision' && { sealed: { words } }),
    },
    opened(matter, waiting),
  );
  return waiting;
}
