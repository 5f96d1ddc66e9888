import { type ActContext, row, rows, statement } from '@redress/service-kit';

export interface Concerned {
  readonly kind: 'officer' | 'unit';
  readonly code: string;
}

const officerOf = statement('select unit, superior from officer_copy where code = $1');
const headOf = statement('select superior from officer_copy where unit = $1 and head and active');
const concernedOf = statement('select kind, code from concerned where petition_id = $1 order by kind, code');
const keep = statement(`
  insert into concerned (petition_id, kind, code) select $1, kind, code from jsonb_to_recordset($2::jsonb) as t(kind text, code text) on conflict do nothing`);

const unknownOf = statement(`
  select code from jsonb_to_recordset($1::jsonb) as t(kind text, code text)
   where not exists (select from officer_copy o where t.kind = 'officer' and o.code = t.code)
     and not exists (select from unit_copy u where t.kind = 'unit' and u.code = t.code) limit 1`);

/** The first code that nobody in the directory has, else null: a wall around nobody protects nobody. */
export const unknownAmong = async (ctx: ActContext, concerned: readonly Concerned[]): Promise<string | null> =>
  (await row<{ code: string }>(ctx.tx, unknownOf, [JSON.stringify(concerned)]))?.code ?? null;

/** The tokens of everybody who must not know: the officer complained about, the unit, and the direct superior (security.md 2). */
export async function wallOf(ctx: ActContext, concerned: readonly Concerned[]): Promise<string[]> {
  const tokens = new Set<string>();
  for (const { kind, code } of concerned)
    for (const token of kind === 'officer' ? await aroundOfficer(ctx, code) : await aroundUnit(ctx, code))
      tokens.add(token);
  return [...tokens].sort();
}

/** Who is known to be concerned. */
export const listConcerned = (ctx: ActContext, petitionId: string): Promise<Concerned[]> =>
  rows<Concerned & Record<string, unknown>>(ctx.tx, concernedOf, [petitionId]);

/** Remembers who is concerned, so that a later transfer in the directory can be walled again (flow row 5a). */
export const keepConcerned = (ctx: ActContext, petitionId: string, concerned: readonly Concerned[]) =>
  rows(ctx.tx, keep, [petitionId, JSON.stringify(concerned)]);

async function aroundOfficer(ctx: ActContext, code: string): Promise<string[]> {
  const { wall } = ctx.tools;
  const found = await row<{ unit: string; superior: string | null }>(ctx.tx, officerOf, [code]);
  if (!found) return [wall.officer(code)];
  return [wall.officer(code), wall.unit(found.unit), ...(found.superior ? [wall.officer(found.superior)] : [])];
}

async function aroundUnit(ctx: ActContext, code: string): Promise<string[]> {
  const { wall } = ctx.tools;
  const heads = await rows<{ superior: string | null }>(ctx.tx, headOf, [code]);
  return [wall.unit(code), ...heads.flatMap(({ superior }) => (superior ? [wall.officer(superior)] : []))];
}
