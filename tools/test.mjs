// The whole suite: builds, runs pure, database and end-to-end tests, and closes with one line `N passed, N failed, N skipped`.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';

const reports = '.redress/test-reports';
const node = process.execPath;
const chosen = process.argv.slice(2);

function run(command, args, env = {}) {
  return spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } }).status === 0;
}

function jest(project) {
  const report = `${reports}/${project}.json`;
  rmSync(report, { force: true });
  run(node, [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    'node_modules/jest/bin/jest.js',
    '--selectProjects',
    project,
    '--json',
    `--outputFile=${report}`,
    // One sandbox, one clock: what plays on it takes turns.
    ...(project === 'e2e' ? ['--runInBand'] : []),
    ...chosen,
  ]);
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return { numPassedTests: 0, numFailedTests: 1, numPendingTests: 0, numRuntimeErrorTestSuites: 1 };
  }
}

/** A tool that says by its exit code whether all went well counts as one test. */
function tool(...args) {
  const passed = run(node, args);
  return { numPassedTests: passed ? 1 : 0, numFailedTests: passed ? 0 : 1 };
}

mkdirSync(reports, { recursive: true });
if (!run('npx', ['nx', 'run-many', '-t', 'build', '--outputStyle=static'], { NX_DAEMON: 'false' })) {
  console.log('0 passed, 1 failed, 0 skipped');
  process.exit(1);
}
const results = ['unit', 'db', 'kafka', 'e2e'].map(jest);
// Not when single tests were asked for: access rules are switched off and the bus is attacked, a sample here, all of it in `npm run test:long`.
if (!chosen.length) results.push(tool('tools/access-rules.mjs', '--sample', '25'), tool('tools/chaos/run.mjs'));
const sum = (field) => results.reduce((total, result) => total + (result[field] ?? 0), 0);
const broken = results.filter((result) => result.numRuntimeErrorTestSuites > 0 && result.numFailedTests === 0).length;
const passed = sum('numPassedTests');
const skipped = sum('numPendingTests') + sum('numTodoTests');
const failed = sum('numFailedTests') + broken + (process.env.CI === 'true' ? skipped : 0);
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(failed || !passed ? 1 : 0);
