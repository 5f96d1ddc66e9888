import { type ActContext, type DueTimer, row, rows, setTimer, statement } from '@redress/service-kit';
import type { Envelope } from '@redress/bus';
import { v7 as uuidv7 } from 'uuid';
import { compareCounts, compareRunning, type OurClock, type OurCount, type Statement } from './compare-clocks.rules.js';
import { letGo, openDifferences } from './open-differences.js';

/** What a service says is compared this much later: by then the ledger has heard what had happened before it was said. */
const PATIENCE_MS = 600_000;
export const COMPARE = 'compare-statement';

const keep = statement(`
  insert into clock_statement (id, producer, counted_on, counted_at, after, through, running, rules) values ($1, $2, $3, $4, $5, $6, $7, $8)`);

/** Keeps what a service said of its clocks, for the comparison. */
export async function keepStatement(ctx: ActContext, { producer, payload }: Envelope): Promise<void> {
  const said = payload as unknown as Omit<Statement, 'countedAt'> & { readonly countedAt: string };
  const id = uuidv7();
  await rows(ctx.tx, keep, [
    id,
    producer,
    said.countedOn,
    said.countedAt,
    said.after,
    said.through,
    JSON.stringify(said.running),
    JSON.stringify(said.rules),
  ]);
  await setTimer(ctx, { kind: COMPARE, thingId: id, dueAt: new Date(ctx.now.getTime() + PATIENCE_MS) });
}

const take = statement(`
  delete from clock_statement where id = $1
  returning producer, counted_on as "countedOn", counted_at as "countedAt", after, through, running, rules`);
const ours = statement(`
  select clock_id as "clockId", matter_id as "matterId", rule, due_date as "dueDate", status, heard_at as "heardAt" from ledger_clock
   where producer = $1 and (clock_id = any($2) or status = 'RUNNING' and ($3::uuid is null or clock_id > $3) and ($4::uuid is null or clock_id <= $4))
   order by clock_id`);
const ended = (status: string) => `count(*) filter (where status = '${status}')::int`;
const counts = statement(`
  select rule, ${ended('MET')} as met, ${ended('MISSED')} as missed, ${ended('STOPPED')} as stopped, ${ended('NOT_APPLICABLE')} as "notApplicable",
         max(heard_at) as "heardAt"
    from ledger_clock where producer = $1 and status <> 'RUNNING' group by rule`);

/** Holds what a service said of its clocks against the ledger (flow row 46): every fault opens a task, what was put right ends one. */
export async function compareStatement(ctx: ActContext, { thing_id: id }: DueTimer): Promise<void> {
  const said = await row<Statement & Record<string, unknown>>(ctx.tx, take, [id]);
  if (!said) return;
  const named = said.running.map(({ clockId }) => clockId);
  const clocks = await rows<OurClock>(ctx.tx, ours, [said.producer, named, said.after, said.through]);
  const numbers = said.through === null ? await rows<OurCount>(ctx.tx, counts, [said.producer]) : [];
  const found = [...compareRunning(said, clocks), ...compareCounts(said, numbers)];
  await letGo(ctx, said, found);
  await openDifferences(ctx, said.producer, found);
}
