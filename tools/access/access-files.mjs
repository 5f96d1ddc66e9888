// What the switches need to know of the files of access rules beyond the one in hand.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

const root = join(import.meta.dirname, '../..');
/** Roles an officer may hold, as the directory of a county takes them. */
const officerRoles = [
  ...readFileSync(join(root, 'apps/cli/src/directory/county.ts'), 'utf8')
    .match(/const officerRoles = \[([^\]]*)\]/)[1]
    .matchAll(/'([^']+)'/g),
].map(([, role]) => role);

export const rulesOfAccess = { vocabulary, answerOf, asks };

/** Words of the lists in a file of rules: a list holds either roles or acts. */
function vocabulary({ source }) {
  const constants = new Map();
  const acts = new Set();
  for (const { name, type, initializer } of declarations(source)) {
    if (ts.isArrayLiteralExpression(initializer)) constants.set(name.text, initializer);
    if (
      ts.isObjectLiteralExpression(initializer) &&
      type?.getText().includes('Record<') &&
      !initializer.properties.some((row) => ts.isArrowFunction(row.initializer))
    )
      for (const row of initializer.properties) acts.add(row.name.getText());
  }
  const resolve = (list) =>
    ts.isIdentifier(list)
      ? resolve(constants.get(list.text))
      : list.elements.flatMap((each) => (ts.isSpreadElement(each) ? resolve(each.expression) : [each.text]));
  const others = (held) =>
    (held.length && held.every((word) => acts.has(word)) ? [...acts] : officerRoles).filter(
      (word) => !held.includes(word),
    );
  return { resolve, others };
}

/** What an exported name of a file of rules answers: `boolean`, `Decision`, `string` or another type. */
function answerOf(asking, specifier, name) {
  const source = sourceOf(join(root, dirname(asking), specifier.replace(/\.js$/, '.ts')));
  return declarationOf(source, name)?.type?.getText() ?? 'type';
}

const sourceOf = (path) => ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
const declarationOf = (source, name) =>
  source.statements.find((each) => ts.isFunctionDeclaration(each) && each.name.text === name) ??
  declarations(source).find((each) => each.name.text === name)?.initializer;

/** Whether a function imported from another file of the service sees or locks something for its caller, by asking the rules itself or through another. */
function asks(asking, specifier, name) {
  const path = join(dirname(asking), specifier.replace(/\.js$/, '.ts'));
  if (!/^(see|with|lock)[A-Z]/.test(name)) return false;
  const source = sourceOf(join(root, path));
  const body = declarationOf(source, name)?.getText() ?? '';
  const called = (word) => new RegExp(`\\b${word}\\(`).test(body);
  if (called('decideAccess')) return true;
  const imports = [...source.text.matchAll(/^import \{([^}]*)\} from '(\.[^']+)';/gms)];
  return imports.some(([, names, from]) =>
    names.split(',').some((each) => called(each.trim()) && asks(path, from, each.trim())),
  );
}

const declarations = (source) =>
  source.statements.filter(ts.isVariableStatement).flatMap((each) => each.declarationList.declarations);
