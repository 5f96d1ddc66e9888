import { row, rows, statement } from '@redress/service-kit';
import type { EntityManager } from 'typeorm';

/** An officer as the directory has it today. */
export interface KnownOfficer {
  code: string;
  unit: string;
  roles: string[];
  superior: string | null;
  head: boolean;
  unitKind: string;
}
/** A unit as the directory has it today. */
export interface KnownUnit {
  code: string;
  kind: string;
  parent: string | null;
  dutyOfficer: string | null;
  reviewedBy: string | null;
}

const officer = statement(`
  select o.code, o.unit, o.roles, o.superior, o.head, u.kind as "unitKind" from officer_copy o join unit_copy u on u.code = o.unit where o.code = $1 and o.active and u.active`);
const unit = statement(`
  select code, kind, parent, duty_officer as "dutyOfficer", reviewed_by as "reviewedBy" from unit_copy where code = $1 and active`);
const head = statement('select code from officer_copy where unit = $1 and head and active order by code limit 1');

const leading = statement(`select code from officer_copy where 'leader' = any(roles) and active order by head, code`);

/** The codes of the leaders of the bureau, its head last. */
export const leaders = async ({ tx }: { tx: EntityManager }): Promise<string[]> =>
  (await rows<{ code: string }>(tx, leading)).map(({ code }) => code);

/** An officer in office, or null. */
export const findOfficer = ({ tx }: { tx: EntityManager }, code: string) =>
  row<KnownOfficer & Record<string, unknown>>(tx, officer, [code]);

/** A unit that exists, or null. */
export const findUnit = ({ tx }: { tx: EntityManager }, code: string) =>
  row<KnownUnit & Record<string, unknown>>(tx, unit, [code]);

/** The code of the head of a unit, or null. */
export const headOf = async ({ tx }: { tx: EntityManager }, code: string): Promise<string | null> =>
  (await row<{ code: string }>(tx, head, [code]))?.code ?? null;
