import { officerChanged, unitChanged } from '@redress/contracts';
import { outgoing } from '@redress/service-kit';
import type { Officer, Unit } from './directory.table.js';

/** Names of offices travel, names of officers do not: a code is enough to decide who may see what. */
export const unitEvent = (id: string, { code, name, kind, parent, division, dutyOfficer, reviewedBy, active }: Unit) =>
  outgoing(unitChanged, id, [], { code, name, kind, parent, division, dutyOfficer, reviewedBy, active });

export const officerEvent = (id: string, { code, unit, roles, superior, head, relatives, active }: Officer) =>
  outgoing(officerChanged, id, [], { code, unit, roles, superior, head, relatives, active });
