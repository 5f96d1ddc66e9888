import { characters, firstCharacters } from '@redress/service-kit/edge';
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
type RejectReason =
  | 'UNREADABLE'
  | 'NO_KEY'
  | 'KEY_TOO_LONG'
  | 'KEY_TWICE'
  | 'NO_TEXT'
  | 'TEXT_TOO_LONG'
  | DateFault
  | 'ANSWER_INCOMPLETE'
  | 'ANSWER_BAD_DATE'
  | 'ANSWER_FUTURE_DATE';
type DateFault = 'NO_DATE' | 'BAD_DATE' | 'FUTURE_DATE' | 'DATE_TOO_OLD';
export interface Rejected {
  readonly no: number;
  readonly key: string;
  readonly reason: RejectReason;
}

/** Limits of the import itself (intake): what it would not take is told before anything is written. */
const LONGEST = 50_000;
const LONGEST_KEY = 200;
const OLDEST = '2000-01-01';
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
  const reject = (reason: RejectReason): Rejected => ({ no: record.no, key: key.replaceAll('\u0000', ''), reason });
  if (Object.values(map.columns).some((name) => cell(name).includes('\u0000'))) return reject('UNREADABLE');
  if (!key) return reject('NO_KEY');
  if (characters(key) > LONGEST_KEY) return reject('KEY_TOO_LONG');
  const text = cell(map.columns.text);
  if (!text) return reject('NO_TEXT');
  if (characters(text) > LONGEST) return reject('TEXT_TOO_LONG');
  const received = readDay(cell(map.columns.receivedOn), map);
  const dateFault = faultOf(received, map, today);
  if (dateFault) return reject(dateFault);
  const answer = readAnswer(cell(map.columns.answeredOn), cell(map.columns.answeredBy), map, today);
  if (typeof answer === 'string') return reject(answer);
  return {
    no: record.no,
    key,
    title: firstCharacters(cell(map.columns.title), 200) || null,
    text,
    receivedOn: map.kind === 'backlog' ? received : null,
    earlierAnswer: answer,
  };
}

/** Blanks of every kind fall away at the ends: no-break and full-width ones are common in real letters. */
const trimmed = (value: string): string => value.normalize('NFC').replace(/^[\s\u00a0\u3000]+|[\s\u00a0\u3000]+$/g, '');

function faultOf(received: string | null, { kind }: ImportMap, today: string): DateFault | null {
  if (received === 'bad') return 'BAD_DATE';
  if (!received) return kind === 'backlog' ? 'NO_DATE' : null;
  if (received > today) return 'FUTURE_DATE';
  return received < OLDEST ? 'DATE_TOO_OLD' : null;
}

/** An earlier reply is kept or the record is rejected: a reply that was given must not be lost because its day cannot be read. */
function readAnswer(on: string, by: string, map: ImportMap, today: string): Letter['earlierAnswer'] | RejectReason {
  const day = readDay(on, map);
  if (!day) return by ? 'ANSWER_INCOMPLETE' : null;
  if (day === 'bad') return 'ANSWER_BAD_DATE';
  return day > today ? 'ANSWER_FUTURE_DATE' : { on: day, by: firstCharacters(by, 200) || '-' };
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
