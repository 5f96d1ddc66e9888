import { type ActContext, rows, statement } from '@redress/service-kit';

const give = statement(
  'insert into agency_reader (petition_id, agency, since) values ($1, $2, $3) on conflict do nothing',
);
const take = statement('delete from agency_reader where petition_id = $1 and agency = $2');

/** The agency to which a matter was referred reads its text from now on (security.md 2). */
export const letAgencyRead = (ctx: ActContext, petitionId: string, agency: string, since: string) =>
  rows(ctx.tx, give, [petitionId, agency, since]);

/** The referral was returned or recalled: the agency reads no more. */
export const stopAgency = (ctx: ActContext, petitionId: string, agency: string) =>
  rows(ctx.tx, take, [petitionId, agency]);
