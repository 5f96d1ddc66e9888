import { characters, firstCharacters, text } from '@redress/service-kit';
import { z } from 'zod';
import type { EarlierAnswer } from '../petition/petition.rules.js';
import type { ImportRecord } from './import-petitions.input.js';

/** A record that can be registered. Days are legal days, Asia/Shanghai. */
export interface ReadableRecord {
  readonly key: string;
  readonly title: string;
  readonly body: string;
  readonly receivedOn: string;
  readonly earlierAnswer: EarlierAnswer | null;
  readonly remark: 'ANSWER_BEFORE_RECEIPT' | null;
}
export type RecordFault =
  | 'RECORD_WITHOUT_KEY'
  | 'RECORD_KEY_TWICE'
  | 'RECORD_WITHOUT_TEXT'
  | 'RECORD_TEXT_TOO_LONG'
  | 'RECORD_TEXT_UNREADABLE'
  | 'RECORD_DAY_MISSING'
  | 'RECORD_DAY_NOT_A_DAY'
  | 'RECORD_DAY_IN_FUTURE'
  | 'RECORD_DAY_TOO_OLD'
  | 'RECORD_ANSWER_INCOMPLETE'
  | 'RECORD_ANSWER_IN_FUTURE';
type Outcome<T> = { readonly ok: T } | { readonly fault: RecordFault };

const LONGEST = 50_000;
/** Older letters belong to an archive: no clock of these rules was ever set on them (2005 Regulations). */
const OLDEST = '2000-01-01';
const day = z.iso.date();

/** Judges one record: what can be registered, or the first reason why not. `earlierKeys` are the keys of the records before it in the batch. */
export function readRecord(
  record: ImportRecord,
  kind: 'BACKLOG' | 'NEW',
  today: string,
  earlierKeys: ReadonlySet<string>,
): Outcome<ReadableRecord> {
  const key = record.key?.normalize('NFC').trim() ?? '';
  if (!key) return { fault: 'RECORD_WITHOUT_KEY' };
  if (earlierKeys.has(key)) return { fault: 'RECORD_KEY_TWICE' };
  const body = readText(record.text);
  if ('fault' in body) return body;
  const received = readReceived(record.receivedOn, kind, today);
  if ('fault' in received) return received;
  const answer = readAnswer(record.earlierAnswer, today);
  if ('fault' in answer) return answer;
  const title = text(200).safeParse(record.title ?? '');
  // Registers of the past hold such answers; the letter is no less a letter for it.
  const remark = answer.ok && answer.ok.on < received.ok ? 'ANSWER_BEFORE_RECEIPT' : null;
  return {
    ok: {
      key,
      title: title.success ? title.data : firstCharacters(body.ok, 40),
      body: body.ok,
      receivedOn: received.ok,
      earlierAnswer: answer.ok,
      remark,
    },
  };
}

function readText(given: string | null | undefined): Outcome<string> {
  if (!given?.trim()) return { fault: 'RECORD_WITHOUT_TEXT' };
  if (characters(given.normalize('NFC').trim()) > LONGEST) return { fault: 'RECORD_TEXT_TOO_LONG' };
  const readable = text(LONGEST).safeParse(given);
  return readable.success ? { ok: readable.data } : { fault: 'RECORD_TEXT_UNREADABLE' };
}

/** A backlog letter must say when it came; a new one without a day came today. */
function readReceived(given: string | null | undefined, kind: 'BACKLOG' | 'NEW', today: string): Outcome<string> {
  if (!given) return kind === 'NEW' ? { ok: today } : { fault: 'RECORD_DAY_MISSING' };
  if (!day.safeParse(given).success) return { fault: 'RECORD_DAY_NOT_A_DAY' };
  if (given > today) return { fault: 'RECORD_DAY_IN_FUTURE' };
  return given < OLDEST ? { fault: 'RECORD_DAY_TOO_OLD' } : { ok: given };
}

function readAnswer(given: ImportRecord['earlierAnswer'], today: string): Outcome<EarlierAnswer | null> {
  if (!given?.on && !given?.by) return { ok: null };
  const by = text(200).safeParse(given.by ?? '');
  if (!given.on || !day.safeParse(given.on).success || !by.success) return { fault: 'RECORD_ANSWER_INCOMPLETE' };
  if (given.on > today) return { fault: 'RECORD_ANSWER_IN_FUTURE' };
  return { ok: { on: given.on, by: by.data } };
}

/** What makes a record the same record in every file: importing it again adds nothing. */
export const importKey = (source: string, key: string): string => `${source}:${key}`;
