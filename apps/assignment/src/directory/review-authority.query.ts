import { row, statement } from '@redress/service-kit';
import type { EntityManager } from 'typeorm';

/** Who decides on an opinion of a unit, and on what terms. `outside`: no reviewer of that organ works in this installation. */
export interface KnownAuthority {
  review: string | null;
  reviewOutside: boolean;
  rereview: string | null;
  rereviewOutside: boolean;
  takingDecided: boolean;
  postalGraceDays: number;
}

const find = statement(`
  with known as (
    select coalesce(a.review, u.reviewed_by) as review, coalesce(a.rereview, o.reviewed_by, o.parent) as rereview, a.taking_decided, a.postal_grace_days
      from unit_copy u left join review_authority a on a.unit = u.code left join unit_copy o on o.code = coalesce(a.review, u.reviewed_by)
     where u.code = $1),
  inside as (select distinct unit from officer_copy where active and 'reviewer' = any(roles))
  select review, review not in (select unit from inside) as "reviewOutside", rereview, rereview not in (select unit from inside) as "rereviewOutside",
         coalesce(taking_decided, false) as "takingDecided", coalesce(postal_grace_days, 10) as "postalGraceDays" from known`);

/** The organs above a unit, by the table of review authorities; without a row there, by the directory. */
export const reviewAuthorityOf = ({ tx }: { tx: EntityManager }, unit: string) =>
  row<KnownAuthority & Record<string, unknown>>(tx, find, [unit]);
