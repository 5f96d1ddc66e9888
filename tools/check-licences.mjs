// Licences in the lock file: permissive ones only; MPL for tools of tests.
import { readFileSync } from 'node:fs';

const ALLOWED =
  /^\(?(MIT|MIT-0|ISC|BSD|BSD-2-Clause|BSD-3-Clause|0BSD|Apache-2\.0|BlueOak-1\.0\.0|CC0-1\.0|CC-BY-4\.0|Python-2\.0|Unlicense|WTFPL)( (OR|AND) .+)?\)?$/;
const TOOLS_ONLY = /^(MPL-2\.0|\(MPL-2\.0 OR Apache-2\.0\)|CC-BY-3\.0)$/;
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const faults = Object.entries(packages).flatMap(([path, { license, dev, link, optional }]) => {
  if (!path.startsWith('node_modules/') || link) return [];
  if (!license) return optional ? [] : [`${path}: no licence stated`];
  if (ALLOWED.test(license) || (dev && TOOLS_ONLY.test(license))) return [];
  return [`${path}: ${license}`];
});
for (const fault of faults) console.log(fault);
process.exit(faults.length ? 1 : 0);
