import { type ActContext, row, statement } from '@redress/service-kit';

/** The matter a receipt opens now. */
export interface OpenedMatter {
  readonly id: string;
  readonly kind: 'petition' | 'report';
  readonly personId: string | null;
}

/** A receipt tracks the first matter once its own is linked to it (domain 1.5); a sealed report is found as itself. */
const current = statement(`
  with recursive way as (
    select p.id, p.linked_to, p.person_id from petition p where p.id = $1
    union all select p.id, p.linked_to, p.person_id from way join petition p on p.id = way.linked_to)
  select id, 'petition' as kind, person_id as "personId" from way where linked_to is null
  union all select id, 'report', person_id from report where id = $1`);
const partOf = statement(`select id from petition where parent_id = $1 and code = $2`);

/** The matter behind a receipt, or the part of it with that matter code; null when there is none. */
export async function matterOpenedBy(
  ctx: Pick<ActContext, 'tx'>,
  receiptMatter: string,
  part: string | null,
): Promise<OpenedMatter | null> {
  const matter = await row<OpenedMatter & Record<string, unknown>>(ctx.tx, current, [receiptMatter]);
  if (!matter || part === null) return matter;
  const found = await row<{ id: string }>(ctx.tx, partOf, [matter.id, part]);
  return found && row<OpenedMatter & Record<string, unknown>>(ctx.tx, current, [found.id]);
}
