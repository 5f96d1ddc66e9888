import { type ActContext, row, rows, statement } from '@redress/service-kit';
import { type Agency, agencyTable } from './agency.table.js';

const keep = statement(`
  insert into agency_copy (code, name, kind, active, reply_working_days, outcome_working_days) values ($1, $2, $3, $4, $5, $6)
  on conflict (code) do update set name = excluded.name, kind = excluded.kind, active = excluded.active,
    reply_working_days = excluded.reply_working_days, outcome_working_days = excluded.outcome_working_days`);
const find = statement(`select ${agencyTable.list} from agency_copy where code = $1 and active`);

/** Keeps the copy of an agency. A referral that is under way keeps the windows it was offered with. */
export const keepAgency = (ctx: ActContext, agency: Agency) =>
  rows(ctx.tx, keep, [
    agency.code,
    JSON.stringify(agency.name),
    agency.kind,
    agency.active,
    agency.replyWorkingDays,
    agency.outcomeWorkingDays,
  ]);

/** An agency that takes referrals, or null. */
export const findAgency = ({ tx }: Pick<ActContext, 'tx'>, code: string) =>
  row<Agency & Record<string, unknown>>(tx, find, [code]);
