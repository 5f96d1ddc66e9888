// What takes too long for every commit: mutation tests of clocks, rules and access rules. At least 85 % must be caught.
import { spawnSync } from 'node:child_process';

const { status } = spawnSync('npx', ['stryker', 'run'], {
  stdio: 'inherit',
  env: { ...process.env, NODE_OPTIONS: '--experimental-vm-modules' },
});
process.exit(status ?? 1);
