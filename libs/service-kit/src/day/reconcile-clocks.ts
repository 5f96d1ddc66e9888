import { shanghaiDate } from '@redress/deadlines';
import { v7 as uuidv7 } from 'uuid';
import type { ActContext } from '../act/act.js';
import type { Thing } from '../act/journal.js';
import { rows, statement } from '../database/prepared.js';

interface Running extends Record<string, unknown> {
  readonly id: string;
  readonly due_date: string;
  readonly overdue: boolean;
}
interface RuleCount extends Record<string, unknown> {
  readonly rule: string;
  readonly met: number;
  readonly missed: number;
  readonly stopped: number;
  readonly notApplicable: number;
}

/** Some hundred clocks to an event: below every limit of a bus. */
const AT_ONCE = 500;
const runningAfter = statement(
  `select id, due_date, overdue from clock where status = 'RUNNING' and not sealed and ($1::uuid is null or id > $1) order by id limit ${AT_ONCE}`,
);
const ended = (status: string) => `count(*) filter (where status = '${status}')::int`;
const countEnded = statement(`
  select rule, ${ended('MET')} as met, ${ended('MISSED')} as missed, ${ended('STOPPED')} as stopped, ${ended('NOT_APPLICABLE')} as "notApplicable"
    from clock where status <> 'RUNNING' and not sealed group by rule order by rule`);

/**
 * Says of every clock of this service that runs when it is due, and how many of each rule have ended how (flow row 46). Oversight holds it against
 * what the events said: a row that was changed behind their back is found. Sealed clocks are nobody else's business.
 */
export async function reconcileClocks(ctx: ActContext): Promise<void> {
  const thing = { type: 'clock-count', id: uuidv7() };
  ctx.journal.created(thing);
  for (let after = await tell(ctx, thing, null); after;) after = await tell(ctx, thing, after);
}

/** One event: the running clocks after an id. Returns the id after which more follow; null when these were the last. */
async function tell(ctx: ActContext, thing: Thing, after: string | null): Promise<string | null> {
  const found = await rows<Running>(ctx.tx, runningAfter, [after]);
  const through = found.length < AT_ONCE ? null : (found.at(-1)?.id ?? null);
  const payload = {
    countedOn: shanghaiDate(ctx.now),
    countedAt: ctx.now.toISOString(),
    after,
    through,
    running: found.map(({ id, due_date, overdue }) => ({ clockId: id, dueDate: due_date, overdue })),
    rules: through ? [] : await rows<RuleCount>(ctx.tx, countEnded),
  };
  const contract = { type: 'clock.counted', version: 1, topic: `redress.${ctx.journal.service}` };
  ctx.journal.publish(thing, { contract, key: thing.id, wall: [], payload });
  return through;
}
