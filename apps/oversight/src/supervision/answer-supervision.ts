import { shanghaiDate } from '@redress/deadlines';
import { type ActContext, endClocks, type Refused, row, statement, updateRow } from '@redress/service-kit';
import { matterThing } from '../matter/matter.outgoing.js';
import { withSupervision } from './lock-supervision.js';
import type { AnswerSupervision } from './supervision.input.js';
import { answered } from './supervision.outgoing.js';
import type { Supervision } from './supervision.rules.js';
import { supervisionTable } from './supervision.table.js';

const waiting = statement(`select count(*)::int as left from supervision where matter_id = $1 and status = 'OPEN'`);

/** The unit answers in writing: what it has done, or why not (2022 Regulations 40(4); T35 ends). A late answer still counts, and stays late. */
export const answerSupervision = (ctx: ActContext, input: AnswerSupervision): Promise<Supervision | Refused> =>
  withSupervision(ctx, input, 'answerSupervision', async ({ matter, order }) => {
    const { adopted, words } = input;
    const answeredOn = shanghaiDate(ctx.now);
    const thing = matterThing(matter.matterId);
    const changes = { status: 'ANSWERED', adopted, answer: words, answeredBy: ctx.actor.id } as const;
    const changed = await updateRow(ctx.tx, supervisionTable, order.id, changes);
    const { left } = (await row<{ left: number }>(ctx.tx, waiting, [matter.matterId])) as { left: number };
    ctx.journal.record(
      thing,
      {
        act: 'answerSupervision',
        basis: '2022 Regulations 40(4)',
        data: { supervisionId: order.id, adopted, answeredOn },
        sealed: { words },
      },
      answered(matter, changed, answeredOn, left),
    );
    await endClocks(ctx, thing, ['T35'], { cause: 'answerSupervision', part: order.id });
    return changed;
  });
