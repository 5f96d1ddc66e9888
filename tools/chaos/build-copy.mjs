// The built code of the libraries in a folder of its own, with the worker beside it: what is attacked, and what a negative control breaks.
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const modules = join(root, 'node_modules');
const LIBS = ['bus', 'service-kit', 'contracts', 'deadlines', 'proof'];

/** Two events that only a fault run sends. */
const CONTRACTS = `
  defineEvent('redress.intake', 'chaos.changed', 1, { n: z.int(), amount: z.int(), state: z.string(), broken: z.boolean(), pad: z.string() }),
  defineEvent('redress.assignment', 'chaos.noted', 1, { n: z.int() }),`;

/** Copies dist and migrations, adds the events of the run, and applies the patches of a control: `[{ file, from, to }]`. */
export function buildCopy(patches = []) {
  const folder = mkdtempSync(join(tmpdir(), 'redress-chaos-'));
  const own = join(folder, 'node_modules');
  mkdirSync(join(own, '@redress'), { recursive: true });
  for (const name of readdirSync(modules))
    if (name !== '@redress' && !name.startsWith('.')) symlinkSync(join(modules, name), join(own, name), 'junction');
  for (const lib of LIBS) copyLib(lib, join(own, '@redress', lib));
  cpSync(join(import.meta.dirname, 'worker'), folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  const all = [
    {
      file: 'contracts/dist/registry.js',
      from: /export const contracts = \[/,
      to: `export const contracts = [${CONTRACTS}`,
    },
    {
      file: 'contracts/dist/registry.js',
      from: /^/,
      to: `import { z } from 'zod';\nimport { defineEvent } from './define-event.js';\n`,
    },
    ...patches,
  ];
  for (const patch of all) apply(join(own, '@redress'), patch);
  return { folder, libs: join(own, '@redress'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function copyLib(lib, to) {
  for (const part of ['dist', 'migrations', 'package.json'])
    if (existsSync(join(root, 'libs', lib, part)))
      cpSync(join(root, 'libs', lib, part), join(to, part), { recursive: true });
}

/** A patch that finds nothing to change would be a control that controls nothing. */
function apply(libs, { file, from, to }) {
  const path = join(libs, file);
  const before = readFileSync(path, 'utf8');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${file} has no ${from} to change`);
  writeFileSync(path, after);
}
