// What takes too long for every commit: the bus under attack for an hour with every negative control; mutation tests of clocks, rules and access rules, of which at least 85 % must be caught; and every single
// access rule switched off, of which the suite must miss every one.
import { spawnSync } from 'node:child_process';

/** About an hour; CHAOS_EVENTS and CHAOS_FAULTS make it longer. A seed of an earlier run: CHAOS_SEED. */
const { CHAOS_EVENTS: events = '100000', CHAOS_FAULTS: faults = '500', CHAOS_SEED: seed } = process.env;
const attack = ['--events', events, '--faults', faults, '--controls', 'all', ...(seed ? ['--seed', seed] : [])];
const chaos = spawnSync(process.execPath, ['tools/chaos/run.mjs', ...attack], { stdio: 'inherit' });
const access = spawnSync(process.execPath, ['tools/access-rules.mjs'], { stdio: 'inherit' });
const { status } = spawnSync('npx', ['stryker', 'run'], {
  stdio: 'inherit',
  env: { ...process.env, NODE_OPTIONS: '--experimental-vm-modules' },
});
process.exit(chaos.status || access.status || (status ?? 1));
