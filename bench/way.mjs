// Whole lawful ways through the gateway, with nothing, 10,000 and 100,000 matters stored: ways a second, backlog, time on the cores.
import { REQUESTS, walker } from './lib/cycle.mjs';
import { copyTemplates, keepTemplates } from './lib/fill.mjs';
import { load, round } from './lib/load.mjs';
import { cpuOf, perUnit } from './lib/processes.mjs';
import { report } from './lib/report.mjs';
import { client, withSandbox } from './lib/sandbox.mjs';

const LANES = Number(process.env.BENCH_LANES ?? 16);
const SECONDS = Number(process.env.BENCH_SECONDS ?? 30);
const SIZES = (process.env.BENCH_SIZES ?? '0,10000,100000').split(',').map(Number);
/** Requests after which a template is left: from lodged to rated. */
const TEMPLATES = [1, 4, 6, 8, 10, 12, 14, 15, 17, REQUESTS];

async function measured(sandbox, api) {
  let requests = 0;
  const walk = walker(sandbox, api, () => (requests += 1));
  await load(LANES, 3, () => walk());
  await api.settle();
  requests = 0;
  const before = cpuOf(sandbox);
  const own = process.cpuUsage();
  const figures = await load(LANES, SECONDS, () => walk());
  const cpu = {
    ...perUnit(before, cpuOf(sandbox), requests),
    bench: round((process.cpuUsage(own).user + process.cpuUsage(own).system) / 1000 / requests, 2),
  };
  const started = performance.now();
  await api.settle();
  return {
    ...figures,
    requests: requests / figures.seconds,
    backlogSeconds: (performance.now() - started) / 1000,
    cpu,
  };
}

await withSandbox(async (sandbox) => {
  const api = client(sandbox);
  const walk = walker(sandbox, api);
  for (const steps of TEMPLATES) await walk(steps);
  await api.settle();
  const templates = await keepTemplates(sandbox);
  let copies = 0;
  let empty = 0;
  for (const size of SIZES) {
    const started = performance.now();
    if (size / templates > copies) await copyTemplates(sandbox, copies + 1, (copies = Math.ceil(size / templates)));
    const filled = size ? `, stored in ${round((performance.now() - started) / 1000)} s` : '';
    const figures = await measured(sandbox, api);
    empty ||= figures.perSecond;
    console.log(
      `${size} matters stored${filled}: ${round(figures.perSecond)} ways a second, ${round(figures.requests)} requests a second, a way takes p50 ${round(figures.p50)} ms, p99 ${round(figures.p99)} ms`,
    );
    console.log(
      `  core-milliseconds a request: ${Object.entries(figures.cpu)
        .map(([name, ms]) => `${name} ${ms}`)
        .join(', ')}`,
    );
    report(`ways a second with ${size} matters stored`, figures.perSecond, { least: 20 });
    report(`backlog at the end with ${size} matters stored, s`, figures.backlogSeconds, { most: 1 });
    if (size)
      report(`ways a second with ${size} matters stored, against none`, figures.perSecond / empty, { least: 0.8 });
  }
});
process.exit(0);
