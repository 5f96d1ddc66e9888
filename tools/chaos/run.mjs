// `node tools/chaos/run.mjs [--seed N] [--events 5000] [--faults 60] [--controls 2|all|none] [--only <control>] [--control-events 500] [--control-faults 10]`: the promise of the bus, attacked.
// First the sound build, which must keep every invariant; then builds that are broken on purpose, which must not. The seed decides everything
// but the scheduling of processes; a red run keeps its trace in .redress/chaos.
import { mkdirSync, writeFileSync } from 'node:fs';
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { CONTROLS } from './controls.mjs';
import { FAILPOINTS } from './faults.mjs';
import { play } from './play.mjs';
import { Random } from './random.mjs';

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    events: { type: 'string', default: '5000' },
    faults: { type: 'string', default: '60' },
    controls: { type: 'string', default: '2' },
    'control-events': { type: 'string', default: '500' },
    'control-faults': { type: 'string', default: '10' },
    only: { type: 'string', multiple: true },
    verbose: { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed ?? randomInt(1, 2 ** 31));
/** A control that stays green for so many seeds has not been caught. */
const SEEDS = 3;
const CONTROL = { events: Number(values['control-events']), faults: Number(values['control-faults']) };
const failures = [];

console.log(`chaos: seed ${seed}`);
if (!values.only) await sound();
for (const [index, control] of chosen().entries()) await caught(control, index);
for (const failure of failures) console.log(`FAILED ${failure}`);
console.log(
  failures.length
    ? `chaos: ${failures.length} failures, seed ${seed}`
    : 'chaos: every promise kept, every control caught',
);
process.exit(failures.length ? 1 : 0);

function chosen() {
  const all = Object.keys(CONTROLS);
  if (values.only) return values.only;
  if (values.controls === 'all') return all;
  return values.controls === 'none' ? [] : new Random(seed).some(all, Number(values.controls));
}

async function sound() {
  const lines = [];
  const result = await play({ seed, events: Number(values.events), faults: Number(values.faults), log: logTo(lines) });
  const { events, duplicates, acts, repeats, poisons, deaths, catchUpMs, seconds } = result;
  const struck = Object.values(result.struck).reduce((sum, n) => sum + n, 0);
  console.log(`  ${struck} faults: ${listed(result.struck)}; ${deaths} processes died`);
  const hit = Object.keys(FAILPOINTS).filter((point) => result.hits[point]);
  console.log(`  failpoints hit: ${hit.length} of ${Object.keys(FAILPOINTS).length}; ${listed(result.hits)}`);
  console.log(
    `  ${events} events of ${acts} acts, ${repeats} asked again; ${duplicates} duplicates absorbed, ${poisons} poisons parked and worked off`,
  );
  console.log(`  caught up ${(catchUpMs / 1000).toFixed(1)} s after the last fault; ${seconds} s in all`);
  verdict('the sound build', result, lines, Object.keys(result.red).length === 0);
  if (events < Number(values.events)) failures.push(`only ${events} events`);
}

/** Red with one of three seeds is caught. */
async function caught(control, index) {
  for (let n = 0; n < SEEDS; n += 1) {
    const lines = [];
    const result = await play({ seed: seed + 1000 * (index + 1) + n, ...CONTROL, control, log: logTo(lines) });
    const numbers = Object.keys(result.red).filter((number) => CONTROLS[control].by.includes(Number(number)));
    const by = numbers
      .map((number) => [number, result.red[number]])
      .map(([number, [first]]) => `${number} (${first.slice(0, 140)})`);
    console.log(
      `  control "${control}": ${numbers.length ? `caught by invariant ${by.join(', ')}` : 'green'}; ${result.seconds} s`,
    );
    if (numbers.length) return;
  }
  failures.push(`control "${control}" stayed green with ${SEEDS} seeds`);
}

function verdict(what, { red, trace }, lines, kept) {
  if (kept) return console.log(`  ${what} kept all eleven invariants`);
  for (const [number, faults] of Object.entries(red))
    for (const fault of faults) failures.push(`invariant ${number}: ${fault}`);
  mkdirSync('.redress/chaos', { recursive: true });
  writeFileSync(`.redress/chaos/seed-${seed}.log`, [...lines, '', ...trace].join('\n'));
  console.log(`  trace: .redress/chaos/seed-${seed}.log`);
}

function logTo(lines) {
  const started = performance.now();
  return (line) => {
    lines.push(`${((performance.now() - started) / 1000).toFixed(1)} ${line}`);
    if (values.verbose) console.log(`    ${lines.at(-1)}`);
  };
}

function listed(counts) {
  return Object.entries(counts)
    .map(([name, n]) => `${name} ${n}`)
    .join(', ');
}
