import { randomBytes } from 'node:crypto';
import { shanghaiDate } from '@redress/deadlines';
import { type ActContext, insertRow, reachOf, type Refused, rows, statement } from '@redress/service-kit';
import { v7 as uuidv7 } from 'uuid';
import { mayByPost } from '../ledger/post.access.rules.js';
import { accessParameters, accessPredicate } from '../matter/matter.access.rules.js';
import type { DrawAudit } from './audit.input.js';
import { refuseAudit } from './audit.refusals.js';
import { type AuditDraw, type AuditKind, draw, drawAuditor, leastSize } from './audit.rules.js';
import { drawTable, itemTable } from './audit.table.js';
import { auditorsOf } from './auditors.js';

/** What each kind of audit looks into: answers, or what ended without one. */
const facts: Readonly<Record<AuditKind, readonly string[]>> = {
  FILE: ['ANSWERED'],
  CALL_BACK: ['WITHDRAWN', 'MEDIATION_AGREED', 'MEDIATION_PERFORMED'],
};
/** The matters of the period which this officer may know of and from which nobody has drawn before. */
const population = statement(`
  select distinct f.matter_id as id from matter_fact f join matter m using (matter_id)
   where f.kind = any($5) and f.happened_on between $6 and $7 and ($8::text is null or m.unit = $8) and ${accessPredicate(1)}
     and not exists (select from audit_population p where p.kind = $9 and p.matter_id = f.matter_id) order by 1`);
const keepPopulation = statement(
  'insert into audit_population (draw_id, kind, matter_id) select $1, $2, unnest($3::uuid[])',
);

/**
 * Draws matters of a past period for audit, and an auditor for each, at random (双随机). The seed and the whole population are kept, so that the
 * draw can be repeated; a matter is drawn from once, so that nobody draws again until the result pleases.
 */
export async function drawAudit(ctx: ActContext, input: DrawAudit): Promise<AuditDraw | Refused> {
  if (!mayByPost(ctx.actor, 'drawAudit')) return refuseAudit('AUDIT_ACT_NOT_ALLOWED');
  const today = shanghaiDate(ctx.now);
  if (input.from > input.to || input.to >= today) return refuseAudit('AUDIT_PERIOD_WRONG');
  const matters = await populationOf(ctx, input);
  const least = leastSize(matters.length);
  if (least === 0) return refuseAudit('AUDIT_NOTHING_TO_DRAW');
  const size = Math.min(input.size ?? least, matters.length);
  if (size < least) return refuseAudit('AUDIT_TOO_SMALL', { least });
  const period = { kind: input.kind, fromDay: input.from, toDay: input.to, unit: input.unit ?? null };
  const made = { id: uuidv7(), seed: randomBytes(32).toString('hex'), size, drawnBy: ctx.actor.id, drawnOn: today };
  return keepDraw(ctx, { ...period, ...made }, matters);
}

async function populationOf(ctx: ActContext, { kind, from, to, unit }: DrawAudit): Promise<string[]> {
  const seen = accessParameters(ctx.actor, await reachOf(ctx));
  const found = await rows<{ id: string }>(ctx.tx, population, [...seen, facts[kind], from, to, unit ?? null, kind]);
  return found.map(({ id }) => id);
}

async function keepDraw(ctx: ActContext, made: AuditDraw, matters: readonly string[]): Promise<AuditDraw> {
  await insertRow(ctx.tx, drawTable, made);
  await rows(ctx.tx, keepPopulation, [made.id, made.kind, matters]);
  const drawn = draw(made.seed, matters, made.size);
  const auditors = await auditorsOf(ctx, drawn);
  for (const [index, matterId] of drawn.entries())
    await insertRow(ctx.tx, itemTable, {
      id: uuidv7(),
      drawId: made.id,
      place: index + 1,
      matterId,
      auditor: drawAuditor(made.seed, matterId, auditors.get(matterId) ?? []),
      result: null,
      words: null,
      recordedOn: null,
      version: 1,
    });
  ctx.journal.record(
    { type: 'audit', id: made.id },
    {
      act: 'drawAudit',
      basis: '2022 Regulations 38; D: random files, random auditors',
      data: { kind: made.kind, seed: made.seed, size: made.size, population: matters.length },
    },
  );
  return made;
}
