// `npm run check`: format, lint, types, architecture, bounds, and that every generated file is current. All steps run, so that all faults are seen.
import { spawnSync } from 'node:child_process';

const node = process.execPath;
const steps = [
  ['build', 'npx', ['nx', 'run-many', '-t', 'build', '--outputStyle=static']],
  [
    'format',
    'npx',
    ['prettier', '--check', '--cache', '--cache-location', '.redress/cache/prettier', '--log-level', 'warn', '.'],
  ],
  ['lint', 'npx', ['eslint', '--cache', '--cache-location', '.redress/cache/eslint', '--max-warnings', '0', '.']],
  ['types', 'npx', ['tsc', '-p', 'tsconfig.json', '--incremental', '--tsBuildInfoFile', '.redress/cache/tsc.json']],
  ['architecture', 'npx', ['depcruise', '--config', '.dependency-cruiser.mjs', 'apps', 'libs']],
  ['published schemas', node, ['tools/publish-schema.mjs', '--check']],
  ['supergraph', node, ['tools/compose-supergraph.mjs', '--check']],
  ['documents', node, ['tools/write-docs.mjs', '--check']],
  ['event reference', node, ['tools/check-asyncapi.mjs']],
  ['texts', node, ['tools/check-texts.mjs']],
  ['links', node, ['tools/check-links.mjs']],
  ['bounds', node, ['tools/bounds.mjs']],
  ['unused', 'npx', ['knip', '--no-progress']],
  ['repeated', 'npx', ['jscpd', '--silent', 'apps', 'libs']],
  ['licences', node, ['tools/check-licences.mjs']],
];
const chosen = process.argv.slice(2);
let failed = 0;

for (const [name, command, args] of steps.filter(([name]) => !chosen.length || chosen.includes(name))) {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, NX_DAEMON: 'false', FORCE_COLOR: '0' },
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  if (status !== 0 || name === 'bounds')
    console.log(
      `${stdout}${stderr}`
        .trim()
        .split('\n')
        .slice(-60)
        .map((line) => `       ${line}`)
        .join('\n'),
    );
  if (status !== 0) failed += 1;
}
process.exit(failed ? 1 : 0);
