// Switches off every access rule of the apps in turn and demands that the suite turns red: a rule that nothing misses is a hole in the suite.
// `--sample N`: all walls, but only N of the pure rules and N of the other places that ask, by a seed that is printed: the commit, so that one commit
// is judged the same every time (`--seed` gives another).
// `--only TEXT`: the rules whose id holds the text, for whoever closes a hole.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { withSwitches } from './access/switches.mjs';
import { tryAll } from './access/trials.mjs';

/** Rules that another stands before on every way, so that nothing changes without them; each with the reason. That nothing misses them is tried too. */
const DOUBLED = {
  'apps/mediation/src/matter/matter.access.rules.ts: nearnesses.agency() -> true':
    'no role may do what is the agency’s, so nobody asks how near it is',
  'apps/assignment/src/handling/handling.access.rules.ts: unit !== null -> true':
    'no reach holds a unit without a code',
  'apps/intake/src/petition/list-link-proposals.query.ts: seePetitions() as the service':
    'both matters have passed the access predicate in the SQL before',
};
const { values } = parseArgs({
  options: { sample: { type: 'string' }, seed: { type: 'string' }, only: { type: 'string', default: '' } },
});
const commit = () => spawnSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).stdout.trim();
const seed = values.seed ?? commit();
const started = performance.now();
const seconds = () => Math.round((performance.now() - started) / 1000);

/** Services whose rules are all covered; a further one joins when its matrix of roles is written (`--only apps/<name>` lists its holes). */
const COVERED = ['intake', 'assignment', 'mediation', 'partners'];
const sources = COVERED.flatMap((app) => [`apps/${app}/src`, `apps/${app}/test`].flatMap(listed));
function listed(folder) {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files.filter((file) => file.endsWith('.ts')).map((file) => `${folder}/${file}`);
}

const rules = sources
  .filter((path) => path.includes('/src/') && !path.endsWith('.spec.ts'))
  .flatMap((path) => withSwitches(path, readFileSync(path, 'utf8')).switches);
const isDoubled = ({ id }) => id in DOUBLED;
const isPure = ({ path, kind }) => path.endsWith('.rules.ts') && kind === 'decision';
const isWall = ({ id }) => /wall|redicate\(|decideAccess|sealed|recused|voided/i.test(id);
const isPureSpec = (path, rule) =>
  path === rule.path.replace(/\.ts$/, '.spec.ts') ||
  (rule.path.endsWith('.access.rules.ts') &&
    path.endsWith('.access.rules.spec.ts') &&
    dirname(path) === dirname(rule.path));
const app = (path) => path.split('/').slice(0, 2).join('/');

/** The specs that may miss a rule, nearest first: a pure rule's own spec, for access all of them beside it; else the app's access specs, those beside it, all others. */
function specsFor(rule) {
  if (isPure(rule)) return [sources.filter((path) => isPureSpec(path, rule))];
  const specs = sources.filter((path) => path.endsWith('.db.spec.ts') && app(path) === app(rule.path));
  const isNear = (path) => path.endsWith('.access.db.spec.ts') && (rule.kind === 'list' || path.includes('/test/'));
  const isBeside = (path) => !isNear(path) && dirname(path) === dirname(rule.path);
  return [specs.filter(isNear), specs.filter(isBeside), specs.filter((path) => !isNear(path) && !isBeside(path))];
}

/** Tries rules against their specs, nearest first, until each was missed by one: those that were not, and switches that broke the code. */
function holesAmong(tried, rings = 3) {
  let holes = tried;
  const broken = [];
  for (let ring = 0; holes.length && ring < rings; ring += 1) {
    const trials = holes.map((off) => trialOf(off, ring)).filter(({ specs }) => specs.length);
    const seen = tryEach(trials);
    broken.push(...seen.filter(({ outcome }) => outcome === 'broken'));
    const missed = new Set(seen.filter(({ outcome }) => outcome === 'red').map(({ off }) => off));
    holes = holes.filter((rule) => !missed.has(rule));
  }
  return { holes, broken };
}

/** What is asked anew at every call can be tried together with others; not among specs that prepare something for every test. */
const trialOf = (off, ring) => ({
  off,
  specs: specsFor(off)[ring] ?? [],
  pure: isPure(off),
  together: ring === 0 && !isPure(off) && off.kind === 'decision',
});

const tryEach = (trials) =>
  [
    ['rules', trials.filter(({ pure }) => pure)],
    ['questions', trials.filter(({ pure }) => !pure)],
  ].flatMap(([project, some]) => tryAll(project, some).map((seen, n) => ({ ...some[n], ...seen })));

/** With every rule on and all switches in place the specs are green: else red would say nothing. */
function redAnyway(tried) {
  const groups = new Map(tried.map((rule) => [String(specsFor(rule)[0]), trialOf(rule, 0)]));
  const trials = [...groups.values()].filter(({ specs }) => specs.length).map((trial) => ({ ...trial, off: null }));
  return tryEach(trials).filter(({ outcome }) => outcome !== 'green');
}

/** All rules, or the walls and as many of the pure ones and of the others as asked for. */
function chosen() {
  const tried = rules.filter((rule) => !isDoubled(rule) && rule.id.includes(values.only));
  if (values.sample === undefined) return tried;
  const others = tried.filter((rule) => !isWall(rule));
  return [...tried.filter(isWall), ...some(others.filter(isPure)), ...some(others.filter((rule) => !isPure(rule)))];
}

function some(rules) {
  const place = ({ id }) => [...`${seed} ${id}`].reduce((hash, c) => (Math.imul(hash, 31) + c.charCodeAt(0)) >>> 0, 7);
  return rules.sort((a, b) => place(a) - place(b)).slice(0, Number(values.sample));
}

function faultsOf(tried) {
  const red = redAnyway(tried);
  if (red.length) return red.map(({ specs, why }) => `red with every rule on: ${specs}: ${why}`);
  const { holes, broken } = holesAmong(tried);
  return [
    ...holes.map(({ id }) => `HOLE, no spec misses it: ${id}`),
    ...broken.map(({ off, why }) => `the switch broke the code: ${off.id}: ${why}`),
  ];
}

function faultsOfDoubled() {
  const doubled = rules.filter(isDoubled);
  const gone = Object.keys(DOUBLED).filter((id) => !doubled.some((rule) => rule.id === id));
  const { holes } = holesAmong(doubled, 1);
  const needed = doubled.filter((rule) => !holes.includes(rule));
  return [
    ...gone.map((id) => `no longer a rule: ${id}`),
    ...needed.map(({ id }) => `nothing stands before it, a spec misses it: ${id}`),
  ];
}

const tried = chosen();
const faults = [...faultsOf(tried), ...(values.only ? [] : faultsOfDoubled())];
for (const line of faults) console.log(line);
const which = values.sample === undefined ? '' : ` (sample of ${values.sample}, seed ${seed})`;
console.log(
  `access rules: ${tried.length} of ${rules.length} switched off one at a time${which}, ${faults.length} faults, ${seconds()} s`,
);
process.exit(faults.length ? 1 : 0);
