import { type ActContext, rows, statement } from '@redress/service-kit';

export interface Reader {
  readonly kind: 'officer' | 'unit' | 'member';
  readonly code: string;
}

const forget = statement("delete from reader where petition_id = $1 and (kind = 'member') = $2");
const give = statement(`
  insert into reader (petition_id, kind, code, since)
  select $1, kind, code, $3 from jsonb_to_recordset($2::jsonb) as t(kind text, code text) on conflict do nothing`);
const bar = statement('insert into recused (petition_id, officer, since) values ($1, $2, $3) on conflict do nothing');
const dropOfficer = statement(`delete from reader where petition_id = $1 and kind <> 'unit' and code = $2`);

/** Lets these officers and units read a matter and nobody else beside the petition office: who handled it before reads no more (2022 Regulations 46(5)). */
export async function setReaders(
  ctx: ActContext,
  petitionId: string,
  readers: readonly Reader[],
  since: string,
): Promise<void> {
  await rows(ctx.tx, forget, [petitionId, false]);
  await rows(ctx.tx, give, [petitionId, JSON.stringify(readers), since]);
}

/** Lets the officers at the table of a mediation read the matter, and whoever sat there before no more; with nobody named the table reads nothing. */
export async function setMembers(
  ctx: ActContext,
  petitionId: string,
  members: readonly string[],
  since: string,
): Promise<void> {
  const readers = members.map((code): Reader => ({ kind: 'member', code }));
  await rows(ctx.tx, forget, [petitionId, true]);
  await rows(ctx.tx, give, [petitionId, JSON.stringify(readers), since]);
}

/** Takes reading away from an officer whose recusal was granted, also what the officer's unit or post would allow (T27, 2022 Regulations 28(3)). */
export async function barOfficer(ctx: ActContext, petitionId: string, officer: string, since: string): Promise<void> {
  await rows(ctx.tx, dropOfficer, [petitionId, officer]);
  await rows(ctx.tx, bar, [petitionId, officer, since]);
}

/** Takes reading away from an officer who has the matter no more. */
export const dropReader = (ctx: ActContext, petitionId: string, officer: string) =>
  rows(ctx.tx, dropOfficer, [petitionId, officer]);

/** Lets an organ above read a matter that is before it for review; its own reviewers then see it, and nobody else there (flow rows 22, 26). */
export const letOrganRead = (ctx: ActContext, petitionId: string, organ: string, since: string) =>
  rows(ctx.tx, give, [petitionId, JSON.stringify([{ kind: 'unit', code: organ }]), since]);
