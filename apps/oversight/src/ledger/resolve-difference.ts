import { shanghaiDate } from '@redress/deadlines';
import { type ActContext, lockRow, refuse, type Refused, updateRow } from '@redress/service-kit';
import { type Difference, differenceThing } from './difference.rules.js';
import type { ResolveDifference } from './ledger.input.js';
import { refuseLedger } from './ledger.refusals.js';
import { differenceTable } from './ledger.table.js';
import { seeDifference } from './see-ledger.query.js';

/** Discipline has looked into a fault and says what came of it. The clock itself is put right by its owner, with a trace (`correctRecord`). */
export async function resolveDifference(ctx: ActContext, input: ResolveDifference): Promise<Difference | Refused> {
  if (!(await seeDifference(ctx, input.id))) return refuseLedger('DIFFERENCE_NOT_FOUND');
  const { status, version } = (await lockRow(ctx.tx, differenceTable, input.id)) as Difference;
  if (status !== 'OPEN') return refuseLedger('DIFFERENCE_WRONG_STATE', { status });
  if ((input.expectedVersion ?? version) !== version) return refuse('VERSION_CONFLICT');
  const ended = { endedOn: shanghaiDate(ctx.now), resolvedBy: ctx.actor.id, words: input.words };
  ctx.journal.record(differenceThing(input.id), {
    act: 'resolveDifference',
    basis: 'D: who finds that two computations differ says why',
    sealed: { words: input.words },
  });
  return updateRow(ctx.tx, differenceTable, input.id, { status: 'RESOLVED', ...ended });
}
