import { shanghaiDate } from '@redress/deadlines';
import { type ActContext, lockRow, refuse, type Refused, row, statement, updateRow } from '@redress/service-kit';
import { mayByPost } from '../ledger/post.access.rules.js';
import { matterThing } from '../matter/matter.outgoing.js';
import { seeMatters } from '../matter/see-matter.query.js';
import type { JudgeRepeat } from './repeat.input.js';
import { refuseRepeat } from './repeat.refusals.js';
import type { Repeat } from './repeat.rules.js';
import { repeatTable } from './repeat.table.js';

const hand = statement(
  'select 1 as had from matter_officer where matter_id = any($1::uuid[]) and officer = $2 limit 1',
);

/** Discipline says why a petition came again: only what the agency caused counts against it (P8; flow row 4). */
export async function judgeRepeat(ctx: ActContext, input: JudgeRepeat): Promise<Repeat | Refused> {
  const repeat = await lockRow(ctx.tx, repeatTable, input.petition);
  const both = repeat ? await seeMatters(ctx, [repeat.matterId, repeat.firstMatterId]) : [];
  if (!repeat || both.includes(null)) return refuseRepeat('REPEAT_NOT_FOUND');
  if (!mayByPost(ctx.actor, 'judgeRepeat')) return refuseRepeat('REPEAT_ACT_NOT_ALLOWED');
  if (await row(ctx.tx, hand, [[repeat.matterId, repeat.firstMatterId], ctx.actor.id]))
    return refuseRepeat('REPEAT_JUDGE_INVOLVED');
  if (repeat.cause) return refuseRepeat('REPEAT_JUDGED_ALREADY');
  if ((input.expectedVersion ?? repeat.version) !== repeat.version) return refuse('VERSION_CONFLICT');
  ctx.journal.record(matterThing(repeat.matterId), {
    act: 'judgeRepeat',
    basis: 'D: indicator P8; 2022 Regulations 45, 46',
    data: { cause: input.cause },
    sealed: { words: input.words },
  });
  const judged = { judgedBy: ctx.actor.id, judgedOn: shanghaiDate(ctx.now) };
  return updateRow(ctx.tx, repeatTable, repeat.matterId, { cause: input.cause, words: input.words, ...judged });
}
