// Runs specs with one access rule switched off at a time: a generated file names the rule and loads the spec as it stands.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const folder = join(root, '.redress/access');
/** Red for such a reason says nothing of the rule: the switch itself broke the code. */
const OWN_FAULT = /syntax error at|could not determine data type|SyntaxError|ReferenceError|Cannot find module/;

/** Rules that are asked anew at every call can be tried one after another on modules that are loaded once. */
const TOGETHER = 12;

/** Tries `{ off, specs }` in a project (`rules`, `questions`); answers `green`, `red` or `broken` for each, and why. */
export function tryAll(project, trials) {
  if (!trials.length) return [];
  const place = join(folder, project);
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
  filesOf(trials).forEach((file, n) => writeFileSync(join(place, `${n}.spec.ts`), fileOf(file)));
  const report = join(folder, `${project}.json`);
  rmSync(report, { force: true });
  const jest = [
    ...'--experimental-vm-modules --disable-warning=ExperimentalWarning'.split(' '),
    'node_modules/jest/bin/jest.js',
  ];
  const config = ['--config', 'tools/access/jest.config.mjs', '--rootDir', root, '--selectProjects', project];
  const { stderr } = spawnSync(process.execPath, [...jest, ...config, '--json', `--outputFile=${report}`, '--silent'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return outcomes(report, trials.length, stderr);
}

/** Trials by the file they stand in, each with its number among all. */
function filesOf(trials) {
  const files = [];
  const open = new Map();
  trials.forEach((trial, n) => {
    const key = trial.together ? JSON.stringify(trial.specs) : n;
    if (!open.has(key) || open.get(key).length === TOGETHER) files.push(open.set(key, []).get(key));
    open.get(key).push({ ...trial, n });
  });
  return files;
}

const fileOf = (trials) =>
  [...trials.flatMap(loaded), `Object.assign(globalThis, { redressOff: null, redressTrial: null });`].join('\n');

const loaded = ({ off, specs, n }) => [
  `Object.assign(globalThis, { redressOff: ${JSON.stringify(off)}, redressTrial: ${n} });`,
  ...specs.map((spec) => `await import(${JSON.stringify(`${join(root, spec)}?${n}`)});`),
];

function outcomes(report, count, stderr) {
  const tests = new Map();
  try {
    for (const { assertionResults } of JSON.parse(readFileSync(report, 'utf8')).testResults)
      for (const test of assertionResults) {
        const [, n] = /#(\d+) /.exec(test.title) ?? [];
        tests.set(Number(n), [...(tests.get(Number(n)) ?? []), test]);
      }
  } catch {
    throw new Error(`jest gave no report:\n${stderr.slice(-4000)}`);
  }
  return Array.from({ length: count }, (_, n) => outcomeOf(tests.get(n) ?? [], stderr));
}

function outcomeOf(tests, stderr) {
  const failed = tests.filter(({ status }) => status === 'failed');
  const why = failed.map(({ failureMessages }) => failureMessages.join('\n'));
  if (!tests.length) return { outcome: 'broken', why: `it did not run: ${stderr.slice(0, 2000)}` };
  if (!failed.length) return { outcome: 'green', why: '' };
  const broken = why.every((text) => OWN_FAULT.test(text));
  return { outcome: broken ? 'broken' : 'red', why: `${failed[0].fullName}: ${why[0].slice(0, 300)}` };
}
