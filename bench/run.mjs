// Runs every benchmark and writes RESULTS.md: commit, machine, command, output, target, met or not. `--quick` takes short measurements.
// `node bench/run.mjs way start` runs some of them. Nothing is asserted: a target that is missed is a line of the table.
import { spawn, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';

const here = import.meta.dirname;
const asked = process.argv.slice(2);
const quick = asked.includes('--quick');
const named = asked.filter((word) => !word.startsWith('--'));
const seconds = {
  register: [60, 15],
  way: [30, 15],
  'due-list': [20, 8],
  recompute: [20, 8],
  start: [0, 0],
  events: [30, 10],
  bus: [20, 10],
  partners: [30, 10],
};
const chosen = Object.keys(seconds).filter((name) => !named.length || named.includes(name));

/** Runs one benchmark in a process of its own and shows what it prints. */
function run(name) {
  const env = { ...process.env, BENCH_SECONDS: String(seconds[name][Number(quick)]) };
  const before = loadavg()[0];
  const child = spawn(process.execPath, [join(here, `${name}.mjs`)], {
    cwd: join(here, '..'),
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const keep = (chunk) => {
    output += chunk;
    process.stdout.write(chunk);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  return new Promise((resolve) =>
    child.once('close', (code) => resolve({ name, code, output, before, seconds: env.BENCH_SECONDS })),
  );
}

const figures = ({ output }) =>
  output
    .split('\n')
    .filter((line) => line.startsWith('FIGURE '))
    .map((line) => line.slice('FIGURE '.length));
const text = ({ output }) =>
  output
    .split('\n')
    .filter((line) => line.trim() && !line.startsWith('FIGURE '))
    .join('\n');
const command = ({ name, seconds: time }) => `BENCH_SECONDS=${time} node bench/${name}.mjs`;
const git = (...args) => spawnSync('git', args, { cwd: here, encoding: 'utf8' }).stdout.trim();

function section(result) {
  const table = figures(result).length
    ? ['| Figure | Measured | Target | |', '|---|---|---|---|', ...figures(result).map((line) => `| ${line} |`), '']
    : [];
  const broken = result.code
    ? [`It ended with exit code ${result.code}: what is missing below was not measured.`, '']
    : [];
  const about = `\`${command(result)}\`; load of the machine before: ${result.before.toFixed(1)}`;
  return [`## ${result.name}`, '', about, '', ...broken, ...table, '```', text(result), '```', ''];
}

const results = [];
for (const name of chosen) results.push(await run(name));
const machine = `${cpus().length} cores (${cpus()[0].model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}, embedded PostgreSQL 18.4, ${process.platform}`;
const head = [
  '# Results of the benchmarks',
  '',
  `Commit ${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain', '--', '../apps', '../libs') ? ' with changes' : ''}, ${new Date().toISOString().slice(0, 16)}Z, \`node bench/run.mjs ${asked.join(' ')}\`.`.replace(
    ' `.',
    '`.',
  ),
  `Machine: ${machine}. The client, the services and the database share its cores.`,
  '',
];
writeFileSync(join(here, 'RESULTS.md'), [...head, ...results.flatMap(section)].join('\n'));
console.log('written: bench/RESULTS.md');
