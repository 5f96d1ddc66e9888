import { type ActContext, type ReadContext, row, rows, statement } from '@redress/service-kit';
import type { KnownParty, Party } from './party.rules.js';

const keep = statement(`
  insert into party (petition_id, no, person_id, role, reachable)
  select $1, no, "personId", role, reachable from jsonb_to_recordset($2::jsonb) as t(no int, "personId" uuid, role text, reachable boolean)`);
const copy = statement(
  'insert into party (petition_id, no, person_id, role, reachable) select $2, no, person_id, role, reachable from party where petition_id = $1',
);
const find = statement(`
  select y.petition_id, y.no, y.role, y.reachable, y.person_id = p.person_id as contact
    from party y join petition p on p.id = y.petition_id where y.petition_id = any($1::uuid[]) order by y.no`);
const personOf = statement('select person_id from party where petition_id = $1 and no = $2');

/** Keeps who stands behind a common matter. */
export async function keepParties(
  ctx: ActContext,
  petitionId: string,
  parties: readonly Party[],
  personIds: readonly string[],
): Promise<void> {
  const entries = parties.map((party, index) => ({ ...party, personId: personIds[index] }));
  if (entries.length) await rows(ctx.tx, keep, [petitionId, JSON.stringify(entries)]);
}

/** The same people stand behind a part of their letter. */
export const copyParties = (ctx: ActContext, from: string, to: string) => rows(ctx.tx, copy, [from, to]);

/** The people behind matters, by number and role, in the order of the matters asked; who may read a matter was decided before. */
export async function listParties(ctx: Pick<ReadContext, 'tx'>, ids: readonly string[]): Promise<KnownParty[][]> {
  const found = await rows<KnownParty & { petition_id: string }>(ctx.tx, find, [ids]);
  return ids.map((id) => found.filter((party) => party.petition_id === id));
}

/** The person behind a number; null when the matter has none with it. */
export const findPerson = async (ctx: ActContext, petitionId: string, no: number): Promise<string | null> =>
  (await row<{ person_id: string }>(ctx.tx, personOf, [petitionId, no]))?.person_id ?? null;
