// Takes out of the libraries in the image of one app what is needed to build and test them only; npm would look for it.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const modules = join('dist/images', process.argv[2], 'package/workspace_modules/@redress');
for (const name of readdirSync(modules)) {
  const file = join(modules, name, 'package.json');
  const { devDependencies, ...manifest } = JSON.parse(readFileSync(file, 'utf8'));
  if (devDependencies) writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`);
  for (const part of ['src', 'test']) rmSync(join(modules, name, part), { recursive: true, force: true });
}
