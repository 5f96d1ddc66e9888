import { defineTable } from '@redress/service-kit';

interface Name {
  zh: string;
  en: string;
}
export interface Unit {
  code: string;
  name: Name;
  kind: string;
  parent: string | null;
  division: string;
  dutyOfficer: string | null;
  reviewedBy: string | null;
  active: boolean;
}
export interface Officer {
  code: string;
  name: Name;
  unit: string;
  post: string;
  roles: string[];
  superior: string | null;
  head: boolean;
  relatives: string[];
  active: boolean;
}

export const unitTable = defineTable<Unit>('unit', {
  code: 'text',
  name: 'jsonb',
  kind: 'text',
  parent: 'text',
  division: 'text',
  dutyOfficer: 'text',
  reviewedBy: 'text',
  active: 'boolean',
});
export const officerTable = defineTable<Officer>('officer', {
  code: 'text',
  name: 'jsonb',
  unit: 'text',
  post: 'text',
  roles: 'text[]',
  superior: 'text',
  head: 'boolean',
  relatives: 'text[]',
  active: 'boolean',
});
