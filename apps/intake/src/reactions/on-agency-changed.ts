import type { Envelope } from '@redress/bus';
import type { agencyChanged, PayloadOf } from '@redress/contracts';
import { type ActContext, rows, statement } from '@redress/service-kit';

const keep = statement(`
  insert into agency_copy (code, name, kind, active) values ($1, $2, $3, $4)
  on conflict (code) do update set name = excluded.name, kind = excluded.kind, active = excluded.active`);

/** Keeps the name of another organ, so that papers can name where a matter went. */
export async function onAgencyChanged(ctx: ActContext, event: Envelope): Promise<void> {
  const agency = event.payload as PayloadOf<typeof agencyChanged>;
  await rows(ctx.tx, keep, [agency.code, JSON.stringify(agency.name), agency.kind, agency.active]);
}
