// Entry of `npm start` and `npm run redress -- <command>`: builds what is stale, then becomes the command.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, '.redress', 'build-stamp');
const projects = ['libs', 'apps']
  .flatMap((group) => readdirSync(join(root, group)).map((name) => join(root, group, name)))
  .filter(isProject);

function isProject(folder) {
  return existsSync(join(folder, 'project.json'));
}

/** Name, size and time of every source: fast enough to be taken at every command. */
function fingerprint() {
  const hash = createHash('sha1');
  const note = (path) => {
    const { size, mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? {};
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  };
  note(join(root, '.swcrc'));
  note(join(root, 'package-lock.json'));
  for (const project of projects) {
    note(join(project, 'package.json'));
    note(join(project, 'project.json'));
    const source = join(project, 'src');
    if (!existsSync(source)) continue;
    for (const name of readdirSync(source, { recursive: true }).sort())
      if (!name.endsWith('.spec.ts')) note(join(source, name));
  }
  return hash.digest('hex');
}

function isFresh(now) {
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== now) return false;
  return projects.every((project) => !existsSync(join(project, 'src')) || existsSync(join(project, 'dist')));
}

function build() {
  const home = join(root, 'node_modules', 'nx');
  if (!existsSync(home)) fail('the packages are not installed: run `npm ci` first');
  const { bin } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  const nx = join(home, bin.nx);
  // No daemon: nothing may be left running when the sandbox has stopped.
  const env = { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false' };
  const args = [nx, 'run-many', '-t', 'build', '--outputStyle=static'];
  const { status, stdout, stderr, signal } = spawnSync(process.execPath, args, {
    cwd: root,
    env,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (signal) process.exit(0);
  if (status !== 0) fail(`the build failed\n${(stdout + stderr).trimEnd().split('\n').slice(-20).join('\n')}`);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

/** The commit that runs, for /version; images bring their own. */
function commitOf() {
  const { status, stdout } = spawnSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

const startedAt = performance.now();
const now = fingerprint();
if (isFresh(now)) {
  process.env.REDRESS_BUILD_NOTE = ' (cached)';
} else {
  // Standard output belongs to the command.
  if (process.stderr.isTTY) console.error('building ...');
  build();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, now);
  process.env.REDRESS_BUILD_NOTE = ` (built in ${((performance.now() - startedAt) / 1000).toFixed(1)} s)`;
}
const commit = process.env.GIT_COMMIT ?? commitOf();
if (commit) process.env.GIT_COMMIT = commit;
// In this process: signals and exit code are the command's own, and no second process takes memory.
await import('../apps/cli/dist/main.js');
