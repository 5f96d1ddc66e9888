import { type ReadContext, rows, statement } from '@redress/service-kit';

/** Whom a matter complains about, and who handles it or has a hand in it. */
const involvedIn = statement(`
  select petition_id as id, array_agg(distinct code) as codes from (
    select petition_id, code from concerned where petition_id = any($1::uuid[])
    union all select c.petition_id, o.unit from concerned c join officer_copy o on c.kind = 'officer' and o.code = c.code where c.petition_id = any($1::uuid[])
    union all select petition_id, code from reader where petition_id = any($1::uuid[])) t group by petition_id`);
const complainedAbout = statement(`
  select code from concerned where petition_id = $1 and kind = 'unit'
  union select o.unit from concerned c join officer_copy o on c.kind = 'officer' and o.code = c.code where c.petition_id = $1`);

/** Codes of the officers and units that may not do the call-back of a matter, in the order asked. */
export async function listInvolved(ctx: Pick<ReadContext, 'tx'>, ids: readonly string[]): Promise<string[][]> {
  const found = await rows<{ id: string; codes: string[] }>(ctx.tx, involvedIn, [ids]);
  return ids.map((id) => found.find((matter) => matter.id === id)?.codes ?? []);
}

/** Units a matter complains about, those of the officers it names among them. */
export const unitsComplainedAbout = async (ctx: Pick<ReadContext, 'tx'>, petitionId: string): Promise<string[]> =>
  (await rows<{ code: string }>(ctx.tx, complainedAbout, [petitionId])).map(({ code }) => code);
