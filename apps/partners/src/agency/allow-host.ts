import { type ActContext, type Refused, rows, statement } from '@redress/service-kit';
import { decideOfficer } from '../subscription/subscription.access.rules.js';
import { revoke } from '../subscription/end-subscription.js';
import { refuseSubscription } from '../subscription/subscription.refusals.js';
import { findAgency } from './find-agency.js';
import type { AllowHost } from './agency.input.js';
import { agencyThing } from './agency.table.js';

export interface AllowedHosts {
  readonly agency: string;
  readonly hosts: readonly string[];
}

const add = statement(`insert into allowed_host (agency, host, by, at) values ($1, $2, $3, $4) on conflict do nothing`);
const remove = statement(`delete from allowed_host where agency = $1 and host = $2`);
const there = statement(
  `select id from subscription where agency = $1 and lower(split_part(endpoint, '/', 3)) = lower($2) and status <> 'REVOKED' for update`,
);
const list = statement(`select host from allowed_host where agency = $1 order by host`);

/** Where nothing may be sent any more nothing is subscribed any more. */
async function takeBack(ctx: ActContext, agency: string, host: string): Promise<void> {
  await rows(ctx.tx, remove, [agency, host]);
  for (const { id } of await rows<{ id: string }>(ctx.tx, there, [agency, host])) await revoke(ctx, id, 'allowHost');
}

/** The first officer says to which host of an agency events may go, or takes that back; who allowed it cannot confirm. */
export async function allowHost(
  ctx: ActContext,
  { agency, host, allowed }: AllowHost,
): Promise<AllowedHosts | Refused> {
  if (!decideOfficer(ctx.actor, 'allowHost').allow) return refuseSubscription('AGENCY_NOT_ALLOWED');
  if (!(await findAgency(ctx, agency))) return refuseSubscription('AGENCY_UNKNOWN', undefined, 'input.agency');
  if (allowed) await rows(ctx.tx, add, [agency, host, ctx.actor.id, ctx.now]);
  else await takeBack(ctx, agency, host);
  ctx.journal.record(agencyThing(agency), {
    act: 'allowHost',
    basis: 'D: a first officer allows the host (partners.md, registration)',
    data: { agency, host, allowed },
  });
  return { agency, hosts: (await rows<{ host: string }>(ctx.tx, list, [agency])).map((one) => one.host) };
}
