// From the command to usable on an installed clone, twice, and the memory of all processes after the tour.
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { round } from './lib/load.mjs';
import { memoryOf } from './lib/processes.mjs';
import { report } from './lib/report.mjs';

const root = join(import.meta.dirname, '..');
const base = Number(process.env.REDRESS_TEST_PORT_BASE ?? 24_000);
const folder = mkdtempSync(join(tmpdir(), 'redress-bench-start-'));
chmodSync(folder, 0o755);
const data = join(folder, 'redress');
const address = ['--port-base', String(base), '--data', data];
const redress = (...args) => [join(root, 'tools/start.mjs'), ...args, ...address];

/** Starts; answers the process and the seconds until its screen says that everything can be used. */
function start() {
  const began = performance.now();
  const child = spawn(process.execPath, redress('start'), { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((resolve, reject) => {
    let screen = '';
    child.once('exit', () => reject(new Error(screen)));
    child.stdout.on('data', (chunk) => {
      screen += chunk;
      if (screen.includes('Public page')) resolve({ child, seconds: (performance.now() - began) / 1000, screen });
    });
  });
}

function stop(child) {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGINT');
  return ended;
}

/** The tour moves the legal clock and plays whole matters. */
function tour() {
  const { status, stdout, stderr } = spawnSync(process.execPath, redress('tour', '--json'), {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0)
    console.log(`the tour did not end well (exit code ${status}): ${(stderr || stdout).trim().split('\n').at(-1)}`);
  return status === 0;
}

const first = await start();
console.log(first.screen.trim());
await stop(first.child);
const second = await start();
const toured = tour();
const memory = memoryOf({ data });
await stop(second.child);
rmSync(folder, { recursive: true, force: true });
const all = Object.values(memory).reduce((sum, mb) => sum + mb, 0);
console.log(
  `memory, MB (shared pages once): ${Object.entries(memory)
    .map(([name, mb]) => `${name} ${mb}`)
    .join(', ')}`,
);
report('start on an installed clone to usable, s', first.seconds, { most: 12 });
report('second start to usable, s', second.seconds, { most: 6 });
report(`resident memory of all processes after the ${toured ? 'tour' : 'self-test'}, GB`, round(all / 1024, 3), {
  most: 0.9,
});
process.exit(0);
