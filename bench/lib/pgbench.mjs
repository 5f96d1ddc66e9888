// The same statements sent by PostgreSQL's own program: what the machine can do without Node.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

const PROGRAM = 'pgbench';
/** Ids and matter codes: they must differ from one transaction to the next. */
const VARYING = /([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\b20\d\d-[0-9A-HJKMNP-TV-Z]{6}\b)/;

/** Transactions a second of the captured writing statements, prepared and durable; null where pgbench is not installed. */
export function pgbench(url, statements, connections, seconds) {
  if (spawnSync(PROGRAM, ['--version']).error) return null;
  const folder = mkdtempSync(join(tmpdir(), 'redress-pgbench-'));
  writeFileSync(join(folder, 'act.sql'), script(statements));
  const asked = [
    '-n',
    '-M',
    'prepared',
    '-c',
    String(connections),
    '-j',
    '2',
    '-T',
    String(seconds),
    '-f',
    join(folder, 'act.sql'),
    url,
  ];
  const { stdout, stderr } = spawnSync(PROGRAM, asked, { encoding: 'utf8' });
  rmSync(folder, { recursive: true, force: true });
  const found = /^tps = ([\d.]+)/m.exec(stdout);
  if (!found)
    console.log(
      `pgbench gave no figure: ${stderr.split('\n').find((line) => line.includes('ERROR')) ?? stderr.trim()}`,
    );
  return found && Number(found[1]);
}

/** All values are made by one select of the server, then bound as parameters. */
function script(statements) {
  const values = [];
  const bound = (value) => (value === null || value === undefined ? 'null' : `:v${values.push(expression(value)) - 1}`);
  const lines = statements.map(({ text, values: given }) => {
    const names = given.map(bound);
    return `${text
      .replace(/\$(\d+)/g, (_, number) => names[number - 1])
      .replace(/\s+/g, ' ')
      .trim()};`;
  });
  const select = `select ${values.map((value, index) => `${value} as v${index}`).join(', ')} \\gset`;
  return ['\\set n random(1, 9000000000000000)', 'begin;', select, ...lines, 'commit;', ''].join('\n');
}

function expression(value) {
  if (Buffer.isBuffer(value)) return bytes(value);
  if (Array.isArray(value) && value.some(Buffer.isBuffer)) {
    const elements = value.map((each) => `'"\\' || ${bytes(each)} || '"'`);
    return `'{' || ${elements.join(" || ',' || ")} || '}'`;
  }
  const list = Array.isArray(value) ? `{${value.map((each) => JSON.stringify(each)).join(',')}}` : String(value);
  return (value instanceof Date ? value.toISOString() : list).split(VARYING).map(part).join(' || ');
}

/** As many other bytes. */
const bytes = (value) =>
  `'\\x' || substr(repeat(md5('${value.toString('hex').slice(0, 16)}' || :n), 64), 1, ${value.length * 2})`;

const part = (text, index) => {
  if (index % 2 === 0) return pg.escapeLiteral(text).replaceAll('\n', ' ').replaceAll(':', "' || chr(58) || '");
  return text.length === 36 ? `md5('${text}' || :n)::uuid::text` : `'2026-' || md5('${text}' || :n)`;
};
