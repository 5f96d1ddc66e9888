// Lays out what the image of one app holds, in dist/images/<app>: `package` becomes /app/apps/<app>, `workspace` becomes /app.
// Nx then adds the pruned lock file and the libraries (targets prune-lockfile and copy-workspace-modules).
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const app = process.argv[2];
const from = join('apps', app);
const to = join('dist/images', app);
const PARTS = ['dist', 'migrations', 'package.json', 'schema.graphql', 'supergraph.graphql'];

rmSync(to, { recursive: true, force: true });
mkdirSync(join(to, 'package'), { recursive: true });
mkdirSync(join(to, 'workspace'), { recursive: true });
for (const part of PARTS)
  if (existsSync(join(from, part))) cpSync(join(from, part), join(to, 'package', part), { recursive: true });
// `redress migrate` brings every database to its head: it carries the migrations of all services.
if (app === 'cli')
  for (const service of readdirSync('apps').filter((name) => existsSync(join('apps', name, 'migrations'))))
    cpSync(join('apps', service, 'migrations'), join(to, 'workspace/apps', service, 'migrations'), { recursive: true });
