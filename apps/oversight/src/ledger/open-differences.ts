import { shanghaiDate } from '@redress/deadlines';
import { type ActContext, rows, statement } from '@redress/service-kit';
import { v7 as uuidv7 } from 'uuid';
import type { Statement } from './compare-clocks.rules.js';
import { differenceThing, type Found } from './difference.rules.js';

const BASIS = 'D: two computations of one limit agree; a fault of software never eats a limit of the citizen';
const insert = statement(`
  insert into ledger_difference (id, kind, producer, subject, matter_id, rule, ledger_says, owner_says, found_on, status, wall)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'OPEN', $10)
  on conflict (producer, kind, subject) where status = 'OPEN' do nothing returning id`);

/** Opens a task for each fault that has none yet (flow row 46). `wall`: the tokens of the event that told of it. */
export async function openDifferences(
  ctx: ActContext,
  producer: string,
  found: readonly Found[],
  wall: readonly string[] = [],
): Promise<void> {
  for (const { kind, subject, matterId, rule, ledgerSays, ownerSays } of found) {
    const id = uuidv7();
    const today = shanghaiDate(ctx.now);
    const values = [id, kind, producer, subject, matterId, rule, ledgerSays, ownerSays, today, wall];
    if (!(await rows(ctx.tx, insert, values)).length) continue;
    ctx.journal.record(differenceThing(id), { act: 'openDifference', basis: BASIS, data: { kind, producer, subject } });
  }
}

/** The tasks that a statement answers: those of the clocks within its bounds, and with its last part those of the numbers. */
const answered = statement(`
  update ledger_difference set status = 'GONE', ended_on = $6, version = version + 1
   where producer = $1 and status = 'OPEN' and not (kind || ' ' || subject = any($2))
     and case when kind = 'COUNT' then $3::boolean
              when kind in ('ROW_DATE', 'OVERDUE', 'MISSING', 'EXTRA')
              then ($4::uuid is null or subject::uuid > $4) and ($5::uuid is null or subject::uuid <= $5)
              else false end
   returning id`);

/** What an owner's next statement does not show any more was put right there. */
export async function letGo(ctx: ActContext, said: Statement, still: readonly Found[]): Promise<void> {
  const names = still.map(({ kind, subject }) => `${kind} ${subject}`);
  const last = said.through === null;
  const today = shanghaiDate(ctx.now);
  const gone = await rows<{ id: string }>(ctx.tx, answered, [
    said.producer,
    names,
    last,
    said.after,
    said.through,
    today,
  ]);
  for (const { id } of gone) ctx.journal.record(differenceThing(id), { act: 'letGoDifference', basis: BASIS });
}
