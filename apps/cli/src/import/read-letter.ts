import type { ImportMap } from './map-file.js';
import type { TableRecord } from './read-table.js';

export interface Letter {
  readonly no: number;
  readonly key: string;
  readonly title: string | null;
  readonly text: string;
  readonly receivedOn: string | null;
  readonly earlierAnswer: { readonly on: string; readonly by: string } | null;
}
type RejectReason = 'NO_KEY' | 'NO_TEXT' | 'TEXT_TOO_LONG' | 'BAD_DATE' | 'NO_DATE' | 'FUTURE_DATE' | 'KEY_TWICE';
export interface Rejected {
  readonly no: number;
  readonly key: string;
  readonly reason: RejectReason;
}

const LONGEST = 50_000;
const SHAPES: Record<ImportMap['dateFormats'][number], RegExp> = {
  'YYYY-MM-DD': /^(\d{4})-(\d{1,2})-(\d{1,2})$/,
  'YYYY/M/D': /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/,
  'YYYY.M.D': /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/,
  YYYY年M月D日: /^(\d{4})年(\d{1,2})月(\d{1,2})日$/,
  YYYYMMDD: /^(\d{4})(\d{2})(\d{2})$/,
};

/** Takes a letter out of a record, or says why it cannot be one. `today` is a legal day. */
export function readLetter(record: TableRecord, map: ImportMap, today: string): Letter | Rejected {
  const cell = (name: string | undefined) => (name ? trimmed(record.cells[name] ?? '') : '');
  const key = cell(map.columns.key);
  const reject = (reason: RejectReason): Rejected => ({ no: record.no, key, reason });
  if (!key) return reject('NO_KEY');
  const text = cell(map.columns.text);
  if (!text) return reject('NO_TEXT');
  if (text.length > LONGEST) return reject('TEXT_TOO_LONG');
  const received = readDay(cell(map.columns.receivedOn), map);
  if (received === 'bad') return reject('BAD_DATE');
  if (!received && map.kind === 'backlog') return reject('NO_DATE');
  if (received && received > today) return reject('FUTURE_DATE');
  const title = cell(map.columns.title).slice(0, 200);
  return {
    no: record.no,
    key,
    title: title || null,
    text,
    receivedOn: map.kind === 'backlog' ? received : null,
    earlierAnswer: answer(cell(map.columns.answeredOn), cell(map.columns.answeredBy), map),
  };
}

/** Blanks of every kind fall away at the ends: no-break and full-width ones are common in real letters. */
const trimmed = (value: string): string =>
  value
    .normalize('NFC')
    .replaceAll('\u0000', '')
    .replace(/^[\s\u00a0\u3000]+|[\s\u00a0\u3000]+$/g, '');

/** An earlier reply is kept if its day can be read; without it nothing is claimed. */
function answer(on: string, by: string, map: ImportMap): Letter['earlierAnswer'] {
  const day = readDay(on, map);
  return day && day !== 'bad' ? { on: day, by: by.slice(0, 100) || '-' } : null;
}

function readDay(value: string, { dateFormats }: ImportMap): string | null | 'bad' {
  if (!value) return null;
  for (const format of dateFormats) {
    const [, year, month, day] = SHAPES[format].exec(value) ?? [];
    if (!year || !month || !day) continue;
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return new Date(`${date}T00:00:00Z`).toJSON()?.startsWith(date) ? date : 'bad';
  }
  return 'bad';
}
