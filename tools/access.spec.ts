import { describe, expect, it } from '@jest/globals';

interface Switch {
  readonly id: string;
}
const { withSwitches } = (await import('./access/switches.mjs' as string)) as {
  withSwitches(path: string, text: string): { code: string; switches: Switch[] };
};
const { conjuncts } = (await import('./access/sql-conjuncts.mjs' as string)) as {
  conjuncts(text: string): { from: number; to: number }[];
};
const found = (path: string, text: string) =>
  withSwitches(path, text).switches.map(({ id }) => id.slice(path.length + 2));
const RULES = 'apps/intake/src/petition/x.access.rules.ts';
const QUERY = 'apps/intake/src/petition/find-x.query.ts';

describe('the access rules of a file', () => {
  it('are its denials, its tables, its predicates and the conditions of its SQL', () => {
    const text = `
      type Near = 'far' | 'close';
      const table: Record<Action, { roles: string[]; near: Near }> = { look: { roles: ['oversight'], near: 'close' } };
      const walledOff = (actor: Actor): boolean => actor.wall.length > 0;
      const may = (actor: Actor): boolean => actor.kind === 'officer' && actor.unit !== null;
      export function decide(actor: Actor) {
        if (walledOff(actor)) return deny('wall');
        return may(actor) && actor.id ? allow() : deny('role');
      }
      export const predicate = (a: number): string => \`not (p.wall && $\${a}) and (p.unit = 'x' and p.open)\`;`;
    const rules = found(RULES, text);
    expect(rules).toEqual(
      expect.arrayContaining([
        'walledOff(actor) -> false',
        'walledOff() -> false',
        'may(actor) && actor.id -> true',
        'may() -> true',
        "actor.kind === 'officer' -> true",
        'actor.unit !== null -> true',
        'table.look.roles + admin',
        'table.look.near = far',
        'sql not (p.wall && $${a})',
        "sql (p.unit = 'x' and p.open)",
      ]),
    );
    expect(rules).not.toContain('table.look.roles + oversight');
  });

  it('are each switched off by their own switch and by no other', () => {
    const { code } = withSwitches(
      RULES,
      `const open = (actor: Actor): boolean => actor.kind === 'officer' && actor.unit !== null;`,
    );
    const open = (id: string | null, actor: object): boolean =>
      new Function(
        'redressOff',
        'actor',
        `globalThis.redressOff = redressOff; ${code.replaceAll(': Actor', '').replace('): boolean', ')')} return open(actor);`,
      )(id && { id: `${RULES}: ${id}` }, actor) as boolean;
    const partner = { kind: 'partner', unit: 'x' };
    expect(
      [null, 'open() -> true', "actor.kind === 'officer' -> true", 'actor.unit !== null -> true'].map((id) =>
        open(id, partner),
      ),
    ).toEqual([false, true, true, false]);
  });

  it('are wherever the rules or the actor are asked, and in the SQL of a question', () => {
    const text = `
      import { decideAccess } from './petition.access.rules.js';
      const find = statement('select 1 from x where id = $1 and not (wall && $2) and open');
      export const see = (ctx) => (decideAccess(ctx.actor, 'readPetition', x).allow ? x : null);
      export const name = (actor, x) => (actor.kind === 'petitioner' ? null : x);`;
    expect(found(QUERY, text)).toEqual([
      'sql not (wall && $2)',
      "decideAccess(ctx.actor, 'readPetition', x).allow -> true",
      "actor.kind === 'petitioner' -> false",
    ]);
  });

  it('are none where nobody is asked', () => {
    expect(found(QUERY, `export const by = (ctx) => ({ by: ctx.actor.id, unit: ctx.actor.unit ?? '' });`)).toEqual([]);
  });
});

it('the conditions of a statement are those of its own where, whole', () => {
  const sql =
    'select a from t where t.x = 1 and (t.y or t.z and t.w) and exists (select from u where u.a and u.b) order by a limit 1';
  expect(conjuncts(sql).map(({ from, to }) => sql.slice(from, to))).toEqual([
    't.x = 1',
    '(t.y or t.z and t.w)',
    'exists (select from u where u.a and u.b)',
  ]);
  expect(conjuncts('select a from t')).toEqual([]);
});
