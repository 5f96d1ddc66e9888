import type { County } from './county.js';

type Row = readonly string[];

/** The county as tables for the terminal. */
export function directoryText({ units, officers, agencies, petitioners }: County): string {
  return [
    ...table(
      'UNITS',
      units.map(({ code, name, kind, parent }) => [code, name.zh, name.en, kind, parent ?? '-']),
    ),
    ...table(
      'OFFICERS',
      officers.map(({ code, name, unit, post, roles }) => [code, name.zh, name.en, unit, post, roles.join(',')]),
    ),
    ...table(
      'PARTNER AGENCIES',
      agencies.map(({ code, name, kind }) => [code, name.zh, name.en, kind]),
    ),
    ...table(
      'DEMO PETITIONERS',
      petitioners.map(({ code, name }) => [code, ...(typeof name === 'string' ? [name] : [name.zh, name.en])]),
    ),
  ].join('\n');
}

function table(title: string, rows: readonly Row[]): string[] {
  if (rows.length === 0) return [];
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ''))));
  const line = (row: Row) =>
    `  ${row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - width(cell))).join('  ')}`.trimEnd();
  return [title, ...rows.map(line), ''];
}

/** Chinese signs take two columns. */
const width = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (/[\u2e80-\uffef]/.test(sign) ? 2 : 1), 0);
