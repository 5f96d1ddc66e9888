import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformFile } from '@swc/core';

const PACKAGE = fileURLToPath(new URL('../../', import.meta.url));
const MODULES = join(PACKAGE, '../../node_modules');

/** A deliberate fault in the built code: in this file, this text becomes that. */
export interface Sabotage {
  readonly file: string;
  readonly from: RegExp;
  readonly to: string;
}

/** The library and the worker as a program of their own in a temporary folder. */
export interface Build {
  readonly worker: string;
  sabotaged(sabotage: Sabotage): Build;
  remove(): void;
}

export async function build(worker = 'test/faults/worker.ts'): Promise<Build> {
  const files: Record<string, string> = {};
  const sources = [
    ...readdirSync(join(PACKAGE, 'src'), { recursive: true, encoding: 'utf8' }).map((name) => join('src', name)),
    'test/events.ts',
    worker,
  ];
  for (const name of sources.filter((file) => file.endsWith('.ts'))) {
    const { code } = await transformFile(join(PACKAGE, name), {
      swcrc: false,
      jsc: {
        parser: { syntax: 'typescript', decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true },
        target: 'es2022',
        keepClassNames: true,
      },
      module: { type: 'es6' },
    });
    files[name.replace(/\.ts$/, '.js')] = code;
  }
  return write(files, worker.replace(/\.ts$/, '.js'));
}

function write(files: Readonly<Record<string, string>>, worker: string): Build {
  const folder = mkdtempSync(join(tmpdir(), 'redress-bus-'));
  symlinkSync(MODULES, join(folder, 'node_modules'), 'junction');
  writeFileSync(join(folder, 'package.json'), readFileSync(join(PACKAGE, 'package.json')));
  for (const [name, code] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), code);
  }
  return {
    worker: join(folder, worker),
    sabotaged: (sabotage) => write({ ...files, [sabotage.file]: spoil(files[sabotage.file] ?? '', sabotage) }, worker),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function spoil(code: string, { file, from, to }: Sabotage): string {
  const broken = code.replace(from, to);
  if (broken === code) throw new Error(`${file} has no ${from} to break`);
  return broken;
}
