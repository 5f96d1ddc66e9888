// Plays the example queries of docs/app-developers.md against a running sandbox and writes query and answer between the page's marks.
// It begins with empty databases (`fresh`), so give it a sandbox of its own: node tools/write-examples.mjs --port-base 4000 [--check]
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { examples } from './examples/examples.mjs';
import { masker } from './examples/mask.mjs';
import { sandboxAt } from './examples/sandbox.mjs';

const page = new URL('../docs/app-developers.md', import.meta.url);
const marks = ['<!-- examples: written by tools/write-examples.mjs -->', '<!-- examples end -->'];
const CLOCK = '2026-09-18T09:00:00+08:00';

const { values } = parseArgs({
  options: { 'port-base': { type: 'string', default: '4000' }, check: { type: 'boolean', default: false } },
});
const sandbox = sandboxAt(Number(values['port-base']));
const mask = masker();
const kept = {};

async function play({ title, as, say, first, query, variables, keep }, index) {
  if (first) {
    Object.assign(kept, first.keep((await sandbox.ask(first.query, first.variables)).data));
    await sandbox.settle();
  }
  const given = variables?.(kept);
  const token = as === 'petitioner' ? kept.petitioner : as && (await sandbox.tokenOf(as));
  const answer = await sandbox.ask(query, given, token);
  if (keep) Object.assign(kept, keep(answer.data));
  await sandbox.settle();
  return [
    `### ${index + 1}. ${title}`,
    `As ${as ? `\`${as}\`` : 'nobody (no token)'}. ${say}`,
    block('graphql', query),
    ...(given ? [block('json', shown(given))] : []),
    'Answer:',
    block('json', shown(answer)),
  ].join('\n\n');
}

const shown = (value) => mask(JSON.stringify(value, null, 2));
const block = (language, text) => `\`\`\`${language}\n${text}\n\`\`\``;

await sandbox.fresh(CLOCK);
await sandbox.settle();
const written = [];
for (const [index, example] of examples.entries()) written.push(await play(example, index));

const text = readFileSync(page, 'utf8');
const [before, rest] = text.split(marks[0]);
const after = rest?.split(marks[1])[1];
if (after === undefined) throw new Error(`docs/app-developers.md lacks the marks ${marks.join(' and ')}`);
const next = [before, marks[0], '\n\n', written.join('\n\n'), '\n\n', marks[1], after].join('');
if (next === text) console.log('docs/app-developers.md is up to date');
else if (values.check) console.log('docs/app-developers.md is stale: run node tools/write-examples.mjs');
else writeFileSync(page, next);
process.exitCode = values.check && next !== text ? 1 : 0;
