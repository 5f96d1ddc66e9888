// Prints and holds the bounds of the code: small files, small functions, few files behind an act (architecture.md 4).
import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';

const LIMITS = { medianFile: 60, medianFunction: 10, closure: 15, wholeClosure: 23 };
const files = ['apps', 'libs'].flatMap((group) => readdirSync(group).flatMap((name) => list(join(group, name, 'src'))));

function list(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts') && !file.endsWith('.data.ts'))
    .map((file) => join(folder, file));
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
const text = (file) => readFileSync(file, 'utf8');
const lines = files.map((file) => text(file).trimEnd().split('\n').length);

function functionLengths(file) {
  const source = ts.createSourceFile(file, text(file), ts.ScriptTarget.Latest, true);
  const lengths = [];
  const visit = (node) => {
    const named =
      ts.isFunctionDeclaration(node) ||
      ts.isMethodDeclaration(node) ||
      ts.isArrowFunction(node) ||
      ts.isConstructorDeclaration(node);
    if (named && node.body && ts.isBlock(node.body)) {
      const at = (position) => source.getLineAndCharacterOfPosition(position).line;
      lengths.push(at(node.end) - at(node.getStart()) + 1);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return lengths;
}

/** The local files an act pulls in: what a reader may have to open. Types alone do not count. */
function closure(file, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [statement, path] of text(file).matchAll(/^(?:import|export)\s[^;]*?from '(\.[^']+)\.js';/gms)) {
    const typesOnly = /^import type/.test(statement) || /^import \{(\s*type \w+,?)+\s*\}/.test(statement);
    const target = normalize(join(dirname(file), `${path}.ts`));
    if (!typesOnly && existsSync(target)) closure(target, seen);
  }
  return seen;
}

const isAct = (file) =>
  /^apps\/(intake|assignment|mediation|oversight|partners)\/src\/(?!reactions\/)[^/]+\/[a-z]+(-[a-z]+)+\.ts$/.test(
    file,
  ) && /export (async )?function \w+(<[^>]*>)?\(\s*ctx: ActContext/.test(text(file));
/** Declarations beside the code that acts: a table, a list of refusals, pure rules. Named by their suffix, opened when they are needed. */
const isDeclaration = (file) => /\.(rules|table|refusals|outgoing|data)\.ts$/.test(file);
const acts = files
  .filter(isAct)
  .map((file) => [file, [...closure(file)]])
  .map(([file, reached]) => [file, reached.filter((each) => !isDeclaration(each)).length, reached.length])
  .sort((a, b) => b[1] - a[1]);
const found = {
  medianFile: median(lines),
  medianFunction: median(files.flatMap(functionLengths)),
  closure: acts[0]?.[1] ?? 0,
  wholeClosure: Math.max(0, ...acts.map(([, , whole]) => whole)),
};

console.log(
  `${files.length} source files; median file ${found.medianFile} lines (limit ${LIMITS.medianFile}); median function ${found.medianFunction} lines (limit ${LIMITS.medianFunction})`,
);
console.log(
  `${acts.length} acts; largest import closure ${found.closure} files that act (limit ${LIMITS.closure}), ${found.wholeClosure} with the declarations they read (limit ${LIMITS.wholeClosure}; ADR 9)`,
);
const mocks =
  files.length &&
  ['apps', 'libs']
    .flatMap((group) =>
      readdirSync(group, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.spec.ts') && !file.includes('node_modules'))
        .map((file) => join(group, file)),
    )
    .filter((file) => /jest\.(mock|unstable_mockModule)\(/.test(text(file)));
for (const file of mocks) console.log(`module mock in ${file}`);
const broken = Object.keys(LIMITS).filter((name) => found[name] > LIMITS[name]);
for (const name of broken) console.log(`over the limit: ${name}`);
for (const [file, size, whole] of acts.filter(
  ([, size, whole]) => size > LIMITS.closure || whole > LIMITS.wholeClosure,
))
  console.log(`  ${size} that act, ${whole} in all: ${file}`);
process.exit(broken.length || mocks.length ? 1 : 0);
