// Finds every access rule in a source file and puts a switch around it, for tests alone: `globalThis.redressOff` names the rule that is off.
// What is found: the decisions, tables and predicates of X.access.rules.ts, and every place that asks them, compares the actor or walls a list off.
import ts from 'typescript';
import { rulesOfAccess } from './access-files.mjs';
import { conjuncts } from './sql-conjuncts.mjs';

const ACTOR = /\bactor\.(kind|roles|unit|matter)\b/;
const WALL = /\b(wall|recused)\b|'petition\.voided'/;
const REACH_OR_WALL = /\b(wall|recused|officer|unit)\b/;
const FILTER = /is null or|^\s*\(?\(?[\w.]+(, [\w.]+)*\)? [<>]/;

/** The file with a switch around each rule, and the switches: `{ id, kind, path }`, and for a list of roles or acts what it is widened by. */
export function withSwitches(path, text) {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const file = { path, source, text, edits: [], switches: [], ids: new Set() };
  if (path.endsWith('.access.rules.ts')) rulesFile(file);
  else askingFile(file);
  return { code: render(text, 0, text.length, ordered(file.edits)), switches: file.switches };
}

/** Edits from the outside in. */
const ordered = (edits) =>
  edits.map((edit, n) => ({ ...edit, n })).sort((a, b) => a.start - b.start || b.end - a.end || a.n - b.n);

function render(text, from, to, edits) {
  let out = '';
  let at = from;
  for (let next = 0; next < edits.length;) {
    const edit = edits[next];
    let last = next + 1;
    while (last < edits.length && edits[last].start < edit.end) last += 1;
    out += text.slice(at, edit.start) + edit.wrap(render(text, edit.start, edit.end, edits.slice(next + 1, last)));
    at = edit.end;
    next = last;
  }
  return out + text.slice(at, to);
}

const said = (text) => text.replace(/\s+/g, ' ').trim().slice(0, 90);

function add(file, node, kind, what, wrap) {
  let id = `${file.path}: ${said(what)}`;
  for (let n = 2; file.ids.has(id); n += 1) id = `${file.path}: ${said(what)} (${n})`;
  file.ids.add(id);
  const off = `globalThis.redressOff?.id === ${JSON.stringify(id)}`;
  const [start, end] = Array.isArray(node) ? node : [node.getStart(file.source), node.getEnd()];
  file.edits.push({ start, end, wrap: (inner) => wrap(inner, off) });
  file.switches.push({ id, kind, path: file.path });
}

const becomes = (value) => (inner, off) => `(${off} ? ${value} : (${inner}))`;
/** What says so already is no rule. */
const force = (file, node, value, what = node.getText(file.source)) =>
  node.getText(file.source) === value || add(file, node, 'decision', `${what} -> ${value}`, becomes(value));

const unwrapped = (node) => (ts.isParenthesizedExpression(node) ? unwrapped(node.expression) : node);
function parts(node, operator) {
  const inner = unwrapped(node);
  if (!ts.isBinaryExpression(inner) || inner.operatorToken.kind !== operator) return [node];
  return [...parts(inner.left, operator), ...parts(inner.right, operator)];
}
const AND = ts.SyntaxKind.AmpersandAmpersandToken;
const OR = ts.SyntaxKind.BarBarToken;

/** A condition under which something is denied: off as a whole, and off in each of its alternatives. */
function denying(file, condition) {
  force(file, condition, 'false');
  const alternatives = parts(condition, OR);
  if (alternatives.length > 1) for (const each of alternatives) force(file, each, 'false');
}

/** A condition under which something is allowed: open as a whole, and without each of its demands. */
function allowing(file, condition) {
  force(file, condition, 'true');
  for (const way of parts(condition, OR)) {
    const demands = parts(way, AND);
    if (demands.length > 1) for (const each of demands) force(file, each, 'true');
  }
}

const visit = (node, seen) => {
  seen(node);
  ts.forEachChild(node, (child) => visit(child, seen));
};
const isCall = (node, name) =>
  ts.isCallExpression(node) &&
  (name instanceof RegExp ? name.test(node.expression.getText()) : node.expression.getText() === name);
const statementIn = (node) => (ts.isBlock(node) && node.statements.length === 1 ? node.statements[0] : node);

// --- X.access.rules.ts ---

function rulesFile(file) {
  const denyPredicates = new Set();
  const isDeny = (node) => node && isCall(unwrapped(node), 'deny');
  visit(file.source, (node) => {
    if (
      ts.isIfStatement(node) &&
      ts.isReturnStatement(statementIn(node.thenStatement)) &&
      isDeny(statementIn(node.thenStatement).expression)
    ) {
      if (ts.isCallExpression(node.expression)) denyPredicates.add(node.expression.expression.getText());
      denying(file, node.expression);
    }
    if (ts.isConditionalExpression(node) && isDeny(node.whenFalse)) allowing(file, node.condition);
    if (ts.isConditionalExpression(node) && isDeny(node.whenTrue)) denying(file, node.condition);
  });
  const shared = {
    denyPredicates,
    predicates: predicateTypes(file.source),
    rows: namedRows(file.source),
    vocabulary: rulesOfAccess.vocabulary(file),
  };
  for (const statement of file.source.statements) declared(file, statement, shared);
}

/** Names of function types that answer yes or no. */
const predicateTypes = (source) =>
  source.statements
    .filter(
      (each) =>
        ts.isTypeAliasDeclaration(each) && ts.isFunctionTypeNode(each.type) && each.type.type.getText() === 'boolean',
    )
    .map((each) => each.name.text);

/** Names of objects that stand for one row of a table. */
const namedRows = (source) =>
  new Set(
    source.statements
      .filter(ts.isVariableStatement)
      .flatMap((each) => each.declarationList.declarations)
      .filter(({ type, initializer }) => type?.getText() === 'Row' && ts.isObjectLiteralExpression(initializer))
      .map(({ name }) => name.text),
  );

function declared(file, statement, shared) {
  if (ts.isFunctionDeclaration(statement) && statement.type?.getText() === 'boolean')
    return booleanFunction(file, statement, statement.name.text, shared);
  if (!ts.isVariableStatement(statement)) return;
  for (const { name, type, initializer } of statement.declarationList.declarations) {
    const typed = type?.getText() ?? '';
    if (ts.isArrowFunction(initializer)) {
      if (initializer.type?.getText() === 'boolean' || shared.predicates.includes(typed))
        booleanFunction(file, initializer, name.text, shared);
      if (initializer.type?.getText() === 'string') sqlRule(file, initializer.body, () => true);
    } else if (ts.isObjectLiteralExpression(initializer)) table(file, initializer, name.text, typed, shared);
    else if (ts.isArrayLiteralExpression(initializer)) widen(file, initializer, name.text, shared);
  }
}

function booleanFunction(file, fn, name, { denyPredicates }) {
  const value = denyPredicates.has(name) ? 'false' : 'true';
  if (ts.isBlock(fn.body)) {
    const at = fn.body.getStart(file.source) + 1;
    add(file, [at, at], 'decision', `${name}() -> ${value}`, (_, off) => ` if (${off}) return ${value};`);
    visit(fn.body, (node) => {
      if (ts.isReturnStatement(node) && node.expression) demandsOf(file, node.expression);
    });
    return;
  }
  force(file, fn.body, value, `${name}()`);
  demandsOf(file, fn.body);
}

function demandsOf(file, expression) {
  for (const way of parts(expression, OR)) {
    const demands = parts(way, AND);
    if (demands.length > 1) for (const each of demands) force(file, each, 'true');
  }
}

/** A table by act (`act: roles`, `act: { roles, near }`), by nearness (`near: predicate`) or by kind of caller (`kind: decision`); or one row of it by name. */
function table(file, object, name, typed, shared) {
  const ofPredicates = shared.predicates.some((each) => typed.includes(each));
  if (shared.rows.has(name)) return fields(file, object, name, shared);
  for (const row of object.properties.filter(ts.isPropertyAssignment)) {
    const key = row.name.getText();
    const value = row.initializer;
    if (ts.isArrowFunction(value) && !ofPredicates) denyingAlways(file, value, `${name}.${key}`);
    else if (ts.isArrowFunction(value)) booleanFunction(file, value, `${name}.${key}`, shared);
    else if (ts.isObjectLiteralExpression(value)) fields(file, value, `${name}.${key}`, shared);
    else if (ts.isArrayLiteralExpression(value)) widen(file, value, `${name}.${key}`, shared);
    else if (ts.isIdentifier(value) && !ofPredicates && !shared.rows.has(value.text))
      widen(file, value, `${name}.${key}`, shared);
  }
}

/** A kind of caller that may nothing: may everything. */
function denyingAlways(file, fn, name) {
  if (isCall(fn.body, 'deny')) add(file, fn.body, 'decision', `${name} -> allow`, becomes("allow('off')"));
}

function fields(file, object, name, shared) {
  const nobody = object.properties.some(({ initializer }) => initializer?.getText() === '[]');
  for (const { name: field, initializer } of object.properties.filter(ts.isPropertyAssignment)) {
    // Where no role may, nobody asks how near.
    if (ts.isStringLiteral(initializer) && nobody) continue;
    if (ts.isStringLiteral(initializer)) wider(file, initializer, `${name}.${field.getText()}`);
    else widen(file, initializer, `${name}.${field.getText()}`, shared);
  }
}

/** A list of roles or acts, with every other role or act added to it in turn. */
function widen(file, list, name, { vocabulary }) {
  const id = `${file.path}: ${name}`;
  const [start, end] = [list.getStart(file.source), list.getEnd()];
  const plus = `...(globalThis.redressOff?.list === ${JSON.stringify(id)} ? [globalThis.redressOff.plus] : [])`;
  file.edits.push({ start, end, wrap: (inner) => `[...${inner}, ${plus}]` });
  for (const word of vocabulary.others(vocabulary.resolve(list)))
    file.switches.push({ id: `${id} + ${word}`, kind: 'decision', path: file.path, list: id, plus: word });
}

/** A word of a union that is written from the widest to the narrowest: every wider word in its place. */
function wider(file, literal, name) {
  for (const union of file.source.statements.filter(
    (each) => ts.isTypeAliasDeclaration(each) && ts.isUnionTypeNode(each.type),
  )) {
    const words = union.type.types.filter(ts.isLiteralTypeNode).map((each) => each.literal.text);
    for (const word of words.slice(0, Math.max(0, words.indexOf(literal.text))))
      add(file, literal, 'decision', `${name} = ${word}`, becomes(JSON.stringify(word)));
  }
}

/** Each condition of a piece of SQL: kept, so that its parameters keep their types, and made true. */
function sqlRule(file, literal, wanted) {
  const start = literal.getStart(file.source) + 1;
  for (const { from, to } of conjuncts(file.text.slice(start, literal.getEnd() - 1))) {
    const condition = file.text.slice(start + from, start + to);
    if (wanted(condition)) sqlSwitch(file, literal, [start + from, start + to], condition);
  }
}

function sqlSwitch(file, literal, range, condition) {
  if (ts.isStringLiteral(literal))
    return add(
      file,
      literal,
      'list',
      `sql ${condition}`,
      (inner, off) => `(${off} ? '(' + ${inner} + ' or true)' : ${inner})`,
    );
  add(
    file,
    range,
    'list',
    `sql ${condition}`,
    (inner, off) => `\${${off} ? '(' : ''}${inner}\${${off} ? ' or true)' : ''}`,
  );
}

// --- everything that asks ---

function askingFile(file) {
  const asked = importedRules(file);
  const asksAccess = [...asked.values()].includes('Decision');
  visit(file.source, (node) => {
    if (ts.isCallExpression(node)) askedRule(file, node, asked);
    if (ts.isIfStatement(node) && ACTOR.test(node.expression.getText())) ifActor(file, node);
    if (ts.isConditionalExpression(node) && ACTOR.test(node.condition.getText())) whetherActor(file, node);
    if (isBooleanOfActor(node))
      booleanFunction(file, functionOf(node), node.name.getText(), { denyPredicates: new Set() });
    if (
      asksAccess &&
      ts.isBinaryExpression(node) &&
      node.right.getText() === "'VOIDED'" &&
      /^[!=]==$/.test(node.operatorToken.getText())
    )
      force(file, node, node.operatorToken.getText().startsWith('!') ? 'true' : 'false');
    if (/\.(query|loader)\.ts$/.test(file.path)) listRule(file, node, asked.size > 0 ? REACH_OR_WALL : WALL);
  });
}

/** Imported name -> what it answers: names of X.access.rules.ts, the kit's hasRole, and the questions and locks (`as`) that ask the rules for their caller. */
function importedRules({ path, source }) {
  const names = new Map();
  for (const each of source.statements.filter(ts.isImportDeclaration)) {
    const from = each.moduleSpecifier.text;
    const elements = (each.importClause?.namedBindings?.elements ?? []).map((element) => element.name.text);
    if (from.endsWith('.access.rules.js'))
      for (const name of elements) names.set(name, rulesOfAccess.answerOf(path, from, name));
    else if (from.startsWith('.'))
      for (const name of elements.filter((name) => rulesOfAccess.asks(path, from, name))) names.set(name, 'as');
    else if (elements.includes('hasRole')) names.set('hasRole', 'boolean');
  }
  return names;
}

function askedRule(file, call, asked) {
  const name = call.expression.getText();
  const answers = asked.get(name);
  if (answers === 'Decision' && call.parent.name?.text === 'allow') force(file, call.parent, 'true');
  if (answers === 'as' && call.arguments[0])
    add(
      file,
      call.arguments[0],
      'decision',
      `${name}(${call.arguments.filter(ts.isStringLiteral).map((each) => each.text)}) as the service`,
      (inner, off) => `(${off} ? { ...${inner}, actor: ${SERVICE} } : ${inner})`,
    );
  if (answers === 'boolean') force(file, call, name === 'walledOff' ? 'false' : 'true');
  if (answers === 'string')
    add(
      file,
      call,
      'list',
      `sql ${call.getText()}`,
      (inner, off) => `(${off} ? '(' + ${inner} + ' or true)' : ${inner})`,
    );
}

/** Whom the rules allow everything: what is asked in this name is not asked at all. */
const SERVICE = "{ kind: 'service', id: 'service:test', roles: [], unit: null, wall: [] }";
const DENIALS = /^(null|\[\]|'[A-Z_]+'|refuse\w*\(.*|ids\.map\(\(\) => null\))$/s;
const denies = (statement) => {
  const inner = statementIn(statement);
  return (
    ts.isThrowStatement(inner) || (ts.isReturnStatement(inner) && DENIALS.test(inner.expression?.getText() ?? 'null'))
  );
};

function ifActor(file, { expression, thenStatement }) {
  const inner = statementIn(thenStatement);
  if (denies(thenStatement)) return denying(file, expression);
  if (ts.isReturnStatement(inner) && ts.isConditionalExpression(inner.expression)) return;
  if (ts.isReturnStatement(inner) && isBooleanFunction(enclosing(inner))) return demandsOf(file, inner.expression);
  allowing(file, expression);
}

function whetherActor(file, { condition, whenTrue, whenFalse }) {
  if (DENIALS.test(whenTrue.getText())) return denying(file, condition);
  allowing(file, condition);
  if (!DENIALS.test(whenFalse.getText())) force(file, condition, 'false');
}

const enclosing = (node) => (ts.isFunctionLike(node) ? node : enclosing(node.parent));
const isBooleanFunction = (fn) => fn.type?.getText() === 'boolean';
const functionOf = (node) => (ts.isVariableDeclaration(node) ? node.initializer : node);

/** A function of its own that answers yes or no by what the actor is. */
function isBooleanOfActor(node) {
  if (!ts.isVariableDeclaration(node) && !ts.isFunctionDeclaration(node)) return false;
  const fn = functionOf(node);
  if (!fn?.body || !ts.isFunctionLike(fn) || !ACTOR.test(fn.body.getText())) return false;
  return (
    isBooleanFunction(fn) ||
    (!fn.type && ts.isBinaryExpression(unwrapped(fn.body)) && [AND, OR].includes(unwrapped(fn.body).operatorToken.kind))
  );
}

const SQL = /\b(select|from|where|[a-z]\.\w+ =) /;
function listRule(file, node, rule) {
  const literal = ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateExpression(node);
  if (literal && SQL.test(node.getText()))
    sqlRule(
      file,
      node,
      (condition) => rule.test(condition) && !FILTER.test(condition) && !/^\$\{[^}]*\}$/.test(condition),
    );
}
