import { describe, expect, it } from '@jest/globals';
import { breaches, lawful } from './architecture/breaches.js';
import { bounds, inTree, lint, root, violations } from './architecture/trees.js';

describe('who may import whom', () => {
  let found: string[] = [];

  it('is kept by the whole tree', () => {
    expect(violations(root)).toEqual([]);
  }, 120_000);

  it('is told of every breach, once, by the rule that was broken', () => {
    const files = Object.assign({}, lawful, ...Object.values(breaches)) as Record<string, string>;
    found = inTree(files, violations).map(({ rule, from }) => `${rule}: ${from}`);
    const expected = Object.entries(breaches).map(([rule, files]) => `${rule}: ${Object.keys(files)[0]}`);
    expect(found.sort()).toEqual(expected.sort());
  }, 60_000);

  it('allows a slice as the pages describe it', () => {
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((line) => Object.keys(lawful).some((file) => line.endsWith(file)))).toEqual([]);
  });

  it('has no rule without a breach that tries it', async () => {
    const { default: config } = (await import('../.dependency-cruiser.mjs' as string)) as {
      default: { forbidden: { name: string }[] };
    };
    expect(config.forbidden.map(({ name }) => name).sort()).toEqual(Object.keys(breaches).sort());
  });
});

describe('what the linter refuses', () => {
  const act = 'apps/intake/src/petition/accept-petition.ts';
  const long = (lines: number) => `export function f(): void {\n${'  void 0;\n'.repeat(lines)}}\n`;
  const cases: readonly [string, string, string, string[]][] = [
    ['a clock in an act', act, 'export const now = Date.now();\n', ['no-restricted-syntax']],
    [
      'the time of the process in a rule',
      'apps/intake/src/petition/petition.rules.ts',
      'export const now = new Date();\n',
      ['no-restricted-syntax'],
    ],
    [
      'a clock in the library of deadlines',
      'libs/deadlines/src/x.rules.ts',
      'export const now = new Date();\n',
      ['no-restricted-syntax'],
    ],
    ['save() in an act', act, 'export const f = (r: { save(): void }) => r.save();\n', ['no-restricted-syntax']],
    [
      'save() in the kit',
      'libs/service-kit/src/act/acts.ts',
      'export const f = (r: { save(): void }) => r.save();\n',
      ['no-restricted-syntax'],
    ],
    [
      'identities asked for beside person/',
      act,
      "export const find = 'select name from identity.person where id = $1';\n",
      ['no-restricted-syntax'],
    ],
    [
      'nothing: identities in person/',
      'apps/intake/src/person/x.ts',
      "export const find = 'select name from identity.person where id = $1';\n",
      [],
    ],
    ['any', act, 'export const f = (x: any) => x;\n', ['@typescript-eslint/no-explicit-any']],
    ['a function of more than 50 lines', act, long(60), ['max-lines-per-function']],
    ['a file of more than 300 lines', act, 'export {};\n'.repeat(301), ['max-lines']],
    ['nothing: a date from a given instant', act, 'export const f = (at: string) => new Date(at);\n', []],
    ['nothing: the kit’s own clock', 'libs/service-kit/src/log/x.ts', 'export const now = () => Date.now();\n', []],
  ];
  const found = lint(cases.map(([, path, text]) => ({ path, text })));

  it.each(cases.map(([name, , , rules], index) => [name, rules, found[index]] as const))('%s', (_, rules, broken) => {
    expect(broken).toEqual(rules);
  });
});

describe('the bounds of the code', () => {
  const small = {
    'apps/intake/src/petition/a.ts': 'export const a = 1;\n',
    'libs/bus/src/b.ts': 'export const b = 1;\n',
  };

  it('are told, and kept by small files', () => {
    expect(bounds(small)).toMatchObject({
      status: 0,
      said: expect.stringMatching(/^2 source files; median file 1 lines/),
    });
  }, 30_000);

  it('are broken by long files, long functions, module mocks, and an act behind which a reader must open more than 15 files', () => {
    const names = Array.from({ length: 15 }, (_, n) => `part${n}`);
    const part = `export function part() {\n${'void 0;\n'.repeat(61)}}\n`;
    const parts = Object.fromEntries(names.map((name) => [`apps/intake/src/petition/${name}.ts`, part]));
    const imports = names.map((name) => `import { part as ${name} } from './${name}.js';\n`).join('');
    const act = `${imports}export async function actNow(\n  ctx: ActContext): Promise<void> { void ctx; }\n`;
    const spec = `jest.${'mock'}('x');\n`;
    const { status, said } = bounds({
      ...small,
      ...parts,
      'apps/intake/src/petition/act-now.ts': act,
      'libs/bus/src/b.spec.ts': spec,
    });
    const lines = [
      'over the limit: medianFile',
      'over the limit: medianFunction',
      'over the limit: closure',
      '16 that act, 16 in all: apps/intake/src/petition/act-now.ts',
      'module mock in libs/bus/src/b.spec.ts',
    ];
    expect([status, lines.filter((line) => !said.includes(line))]).toEqual([1, []]);
  }, 30_000);
});
