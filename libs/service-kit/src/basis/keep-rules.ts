import { type Envelope } from '@redress/bus';
import { type PayloadOf, rulesAdjusted } from '@redress/contracts';
import { v7 as uuidv7 } from 'uuid';
import type { ActContext } from '../act/act.js';
import { outgoing } from '../act/journal.js';
import { rows, statement } from '../database/prepared.js';
import { forgetBasis } from './basis.js';
import { BASIS_STREAM } from './keep-calendar.js';

type Adjusted = PayloadOf<typeof rulesAdjusted>;

const insert = statement(`
  insert into rule_adjustment (id, version, effective_from, clocks, adjusted_on, adjusted_by) values ($1, $2, $3, $4, $5, $6)`);

/** Keeps values that the bureau set. Matters that come from that day on start under them; those that are here keep theirs. */
async function keepRules(ctx: ActContext, adjusted: Adjusted): Promise<void> {
  const { version, effectiveFrom, clocks, adjustedOn, adjustedBy } = adjusted;
  const id = uuidv7();
  await rows(ctx.tx, insert, [id, version, effectiveFrom, JSON.stringify(clocks), adjustedOn, adjustedBy]);
  forgetBasis(ctx);
  ctx.journal.record(
    { type: 'rule-adjustment', id },
    { act: 'keepRules', basis: 'D: values that no law fixes', data: { version, effectiveFrom, clocks, adjustedBy } },
  );
}

/** The owner of the rule sets adjusts one: kept here and told to every service. */
export async function adjustRules(ctx: ActContext, adjusted: Adjusted): Promise<void> {
  await keepRules(ctx, adjusted);
  ctx.journal.publish({ type: 'basis', id: BASIS_STREAM }, outgoing(rulesAdjusted, BASIS_STREAM, [], adjusted));
}

/** Reaction of every other service. */
export async function onRulesAdjusted(ctx: ActContext, { producer, payload }: Envelope): Promise<void> {
  if (producer !== ctx.journal.service) await keepRules(ctx, payload as unknown as Adjusted);
}
