// Takes out of the image of one app what is needed to build and test it only; npm would look for it.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join('dist/images', process.argv[2], 'package');
const modules = join(folder, 'workspace_modules/@redress');
const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
const write = (file, value) => writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);

function withoutDevelopment(file) {
  const { devDependencies, ...manifest } = read(file);
  if (devDependencies) write(file, manifest);
}

const lockFile = join(folder, 'package-lock.json');
const lock = read(lockFile);
delete lock.packages[''].devDependencies;
write(lockFile, lock);
withoutDevelopment(join(folder, 'package.json'));
for (const name of readdirSync(modules)) {
  const used = `node_modules/@redress/${name}` in lock.packages;
  if (!used) rmSync(join(modules, name), { recursive: true });
  else withoutDevelopment(join(modules, name, 'package.json'));
  for (const part of ['src', 'test']) rmSync(join(modules, name, part), { recursive: true, force: true });
}
