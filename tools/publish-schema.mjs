// Writes each subgraph's published SDL (apps/<service>/schema.graphql) from its sources; `--check` fails when one is stale.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const kit = ['libs/service-kit/src/graphql/kit.graphql', 'libs/service-kit/src/bus-desk/bus-desk.graphql'];
const titled = (name) => name.charAt(0).toUpperCase() + name.slice(1);
const check = process.argv.includes('--check');
let stale = 0;

for (const app of readdirSync('apps')) {
  const folder = join('apps', app, 'src');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.graphql'))
    .sort();
  if (!files.length) continue;
  const sdl =
    [...kit, ...files.map((file) => join(folder, file))]
      .map((file) => readFileSync(file, 'utf8').trim().replaceAll('SERVICE', titled(app)))
      .join('\n\n') + '\n';
  const target = join('apps', app, 'schema.graphql');
  if (existsSync(target) && readFileSync(target, 'utf8') === sdl) continue;
  if (!check) writeFileSync(target, sdl);
  console.log(`${target} ${check ? 'is stale: run npm run compose' : 'written'}`);
  stale += 1;
}
process.exit(check && stale ? 1 : 0);
