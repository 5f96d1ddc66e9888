import { type officerChanged, type PayloadOf, type unitChanged } from '@redress/contracts';
import type { ActContext } from '../act/act.js';
import { rows, statement } from '../database/prepared.js';

const keepUnit = statement(`
  insert into unit_copy (code, name, kind, parent, division, duty_officer, reviewed_by, active) values ($1, $2, $3, $4, $5, $6, $7, $8)
  on conflict (code) do update set name = excluded.name, kind = excluded.kind, parent = excluded.parent, division = excluded.division,
    duty_officer = excluded.duty_officer, reviewed_by = excluded.reviewed_by, active = excluded.active`);
const keepOfficer = statement(`
  insert into officer_copy (code, unit, roles, superior, head, relatives, active) values ($1, $2, $3, $4, $5, $6, $7)
  on conflict (code) do update set unit = excluded.unit, roles = excluded.roles, superior = excluded.superior, head = excluded.head,
    relatives = excluded.relatives, active = excluded.active`);

/** Keeps the copy of a unit (reaction to unit.changed in every service). */
export async function onUnitChanged(ctx: ActContext, unit: PayloadOf<typeof unitChanged>): Promise<void> {
  await rows(ctx.tx, keepUnit, [
    unit.code,
    JSON.stringify(unit.name),
    unit.kind,
    unit.parent,
    unit.division,
    unit.dutyOfficer,
    unit.reviewedBy,
    unit.active,
  ]);
}

/** Keeps the copy of an officer (reaction to officer.changed in every service). */
export async function onOfficerChanged(ctx: ActContext, officer: PayloadOf<typeof officerChanged>): Promise<void> {
  await rows(ctx.tx, keepOfficer, [
    officer.code,
    officer.unit,
    officer.roles,
    officer.superior,
    officer.head,
    officer.relatives,
    officer.active,
  ]);
}
