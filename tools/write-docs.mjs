// Generates the references that are checked in CI: docs/config, .env.example, docs/flows.md, docs/refusals.md, JSON Schemas, the event reference of partner agencies. `--check` fails on drift.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { configDocs } from './docs/config-docs.mjs';
import { flowsDoc } from './docs/flows-doc.mjs';
import { partnerDocs } from './docs/partner-docs.mjs';
import { refusalsDoc } from './docs/refusals-doc.mjs';
import { schemaDocs } from './docs/schema-docs.mjs';

const check = process.argv.includes('--check');
const documents = {
  ...(await configDocs()),
  'docs/flows.md': flowsDoc(),
  'docs/refusals.md': refusalsDoc(),
  ...(await schemaDocs()),
  ...partnerDocs(),
};
const stale = Object.entries(documents).filter(
  ([path, text]) => !existsSync(path) || readFileSync(path, 'utf8') !== text,
);
for (const [path, text] of stale) {
  if (!check) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  console.log(`${path} ${check ? 'is stale: run npm run docs' : 'written'}`);
}
process.exit(check && stale.length ? 1 : 0);
