import { type ActContext, lockRow, refuse, type Refused, updateRow } from '@redress/service-kit';
import { type AccountabilityAction, decideFile } from './accountability.access.rules.js';
import type { WordsOnFile } from './accountability.input.js';
import { refuseAccountability } from './accountability.refusals.js';
import { type Accountability, type AccountabilityAct, isSameHand, mayNow } from './accountability.rules.js';
import { accountabilityTable } from './accountability.table.js';
import { grounds } from './ground.data.js';

/** The stream of a file. */
export const fileThing = (id: string) => ({ type: 'accountability', id });

/** Locks a file for an act and does the work, or says why not. */
export async function withAccountability(
  ctx: ActContext,
  { id, expectedVersion }: Pick<WordsOnFile, 'id' | 'expectedVersion'>,
  act: AccountabilityAct,
  work: (file: Accountability) => Promise<Accountability | Refused>,
): Promise<Accountability | Refused> {
  const file = await lockRow(ctx.tx, accountabilityTable, id);
  const may = (action: AccountabilityAction) => file !== null && decideFile(ctx.actor, action, file).allow;
  if (!file || !may('readAccountability')) return refuseAccountability('ACCOUNTABILITY_NOT_FOUND');
  if (!may(act)) return refuseAccountability('ACCOUNTABILITY_ACT_NOT_ALLOWED');
  if (!mayNow(file, act)) return refuseAccountability('ACCOUNTABILITY_WRONG_STATE', { status: file.status });
  if (isSameHand(file, act, ctx.actor.id)) return refuseAccountability('ACCOUNTABILITY_SAME_HAND');
  if (expectedVersion !== undefined && expectedVersion !== null && expectedVersion !== file.version)
    return refuse('VERSION_CONFLICT');
  return work(file);
}

/** Changes a file and writes its history: codes and days in clear, words as a commitment. `hand`: the actor has now had a hand in it. */
export async function changeFile(
  ctx: ActContext,
  file: Accountability,
  act: AccountabilityAct | 'finaliseAccountability',
  { words, hand = false, ...changes }: Partial<Accountability> & { readonly words?: string; readonly hand?: boolean },
): Promise<Accountability> {
  const hands = hand ? [...file.hands, ctx.actor.id] : file.hands;
  const { status, degree, measure, decidedOn, finalOn } = changes;
  ctx.journal.record(fileThing(file.id), {
    act,
    basis: grounds[file.ground],
    data: {
      status,
      ...(degree && { degree }),
      ...(measure && { measure }),
      ...(decidedOn && { decidedOn }),
      ...(finalOn && { finalOn }),
    },
    ...(words && { sealed: { words } }),
  });
  return updateRow(ctx.tx, accountabilityTable, file.id, { ...changes, hands });
}
