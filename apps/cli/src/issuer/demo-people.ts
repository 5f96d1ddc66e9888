import type { County } from '../directory/county.js';

/** Somebody a demo token can be made for. `sub` is the officer's code; a partner agency is `partner:<code>`. */
export interface Person {
  readonly sub: string;
  readonly code: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly roles: readonly string[];
  readonly unit: string | null;
  readonly post: string;
}

/** Everybody of the county who may call: officers, then partner agencies. */
export function demoPeople({ officers, agencies }: Pick<County, 'officers' | 'agencies'>): Person[] {
  return [
    ...officers.map(({ code, name, roles, unit, post }) => ({ sub: code, code, name, roles, unit, post })),
    ...agencies.map(({ code, name }) => ({
      sub: `partner:${code}`,
      code,
      name,
      roles: ['partner'],
      unit: null,
      post: 'partner agency',
    })),
  ];
}

/** The person meant by an officer code, a partner code, or a role (its first holder), or null. */
export const findPerson = (people: readonly Person[], as: string): Person | null =>
  people.find(({ code, sub }) => code === as || sub === as) ?? people.find(({ roles }) => roles.includes(as)) ?? null;
