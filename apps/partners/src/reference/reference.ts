import { randomBytes } from 'node:crypto';
import { type ActContext, row, statement } from '@redress/service-kit';

type Kind = 'matter' | 'referral';

const make = statement(`
  with known as (select ref from reference where agency = $1 and kind = $2 and inner_id = $3),
       made as (insert into reference (agency, kind, inner_id, ref) select $1, $2, $3, $4 where not exists (select from known) returning ref)
  select ref from known union all select ref from made`);
const find = statement(`select inner_id as id from reference where agency = $1 and kind = $2 and ref = $3`);

/** What this agency calls the matter or referral: 128 random bits, made the first time it is needed. The caller holds the agency's feed. */
export async function referenceOf(ctx: ActContext, agency: string, kind: Kind, id: string): Promise<string> {
  const fresh = randomBytes(16).toString('base64url');
  return ((await row<{ ref: string }>(ctx.tx, make, [agency, kind, id, fresh])) as { ref: string }).ref;
}

/** What stands behind a reference of this agency; null for one of another agency, and for one that never was. */
export async function innerId(
  { tx }: Pick<ActContext, 'tx'>,
  agency: string,
  kind: Kind,
  ref: string,
): Promise<string | null> {
  return (await row<{ id: string }>(tx, find, [agency, kind, ref]))?.id ?? null;
}
