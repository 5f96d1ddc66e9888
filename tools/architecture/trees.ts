import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const root = join(import.meta.dirname, '../..');
const packages = ['typeorm', 'pg', 'zod', 'kafkajs', '@nestjs/common'];
export type Files = Readonly<Record<string, string>>;

/** Writes a small workspace into a temporary folder, hands it to `work`, and takes it away again. */
export function inTree<T>(files: Files, work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'redress-tree-'));
  const stubs = packages.flatMap((name) => [
    [`node_modules/${name}/package.json`, `{"name":"${name}","main":"index.js"}`],
    [`node_modules/${name}/index.js`, ''],
  ]);
  const all: Files = {
    'tsconfig.json': '{ "compilerOptions": { "module": "nodenext" } }',
    'package.json': '{ "type": "module" }',
    ...(Object.fromEntries(stubs) as Files),
    ...files,
  };
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export interface Violation {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

/** Every violation of the architecture rules in a workspace. */
export function violations(folder: string): Violation[] {
  const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [cruiser, '--config', join(root, '.dependency-cruiser.mjs'), 'apps', 'libs', '-T', 'json'],
    { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  if (!stdout.startsWith('{')) throw new Error(stderr);
  const { summary } = JSON.parse(stdout) as {
    summary: { violations: { rule: { name: string }; from: string; to: string }[] };
  };
  return summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
}

/** Rules of the linter that a text breaks as if it stood at a path; one process for all of them. */
export function lint(cases: readonly { readonly path: string; readonly text: string }[]): string[][] {
  const program = `
    import { ESLint } from 'eslint';
    const eslint = new ESLint();
    const cases = JSON.parse(process.argv[1]);
    const results = await Promise.all(cases.map(({ path, text }) => eslint.lintText(text, { filePath: path })));
    console.log(JSON.stringify(results.map(([result]) => result.messages.map(({ ruleId }) => ruleId))));`;
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', program, JSON.stringify(cases)],
    { cwd: root, encoding: 'utf8' },
  );
  if (!stdout.startsWith('[')) throw new Error(stderr);
  return JSON.parse(stdout) as string[][];
}

/** Runs tools/bounds.mjs over a workspace. */
export function bounds(files: Files): { status: number | null; said: string } {
  return inTree(files, (folder) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'tools/bounds.mjs')], {
      cwd: folder,
      encoding: 'utf8',
    });
    return { status, said: stdout + stderr };
  });
}
