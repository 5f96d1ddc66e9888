// The event reference of partner agencies is a document that other tools can read.
import { readFileSync } from 'node:fs';
import { asyncapiFaults } from './docs/asyncapi-faults.mjs';

const faults = await asyncapiFaults(readFileSync('docs/partners/asyncapi.yaml', 'utf8'));
for (const fault of faults) console.log(fault);
process.exit(faults.length ? 1 : 0);
