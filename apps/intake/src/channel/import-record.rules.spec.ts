import { describe, expect, it } from '@jest/globals';
import type { ImportRecord } from './import-petitions.input.js';
import { importKey, readRecord } from './import-record.rules.js';

const today = '2026-03-02';
const record: ImportRecord = {
  key: ' 17 ',
  title: 'The road',
  text: ' The road is dark. ',
  receivedOn: '2024-05-06',
  earlierAnswer: { on: '2024-06-01', by: 'Roads office' },
};
const read = (changes: Partial<ImportRecord>, kind: 'BACKLOG' | 'NEW' = 'BACKLOG', keys: string[] = []) =>
  readRecord({ ...record, ...changes }, kind, today, new Set(keys));

describe('a record of a file', () => {
  it('is registered with the day and the earlier answer of the file', () => {
    expect(read({})).toEqual({
      ok: {
        key: '17',
        title: 'The road',
        body: 'The road is dark.',
        receivedOn: '2024-05-06',
        earlierAnswer: { on: '2024-06-01', by: 'Roads office' },
        remark: null,
      },
    });
  });

  it('gets the beginning of its text for a title where it has none or one that is too long', () => {
    expect(read({ title: null })).toMatchObject({ ok: { title: 'The road is dark.' } });
    expect(read({ title: 'x'.repeat(201) })).toMatchObject({ ok: { title: 'The road is dark.' } });
  });

  it('that is new and has no day came today', () => {
    expect(read({ receivedOn: null, earlierAnswer: null }, 'NEW')).toMatchObject({ ok: { receivedOn: today } });
  });

  it('is taken although its answer is older than itself, and says so', () => {
    expect(read({ earlierAnswer: { on: '2024-05-05', by: 'Roads office' } })).toMatchObject({
      ok: { remark: 'ANSWER_BEFORE_RECEIPT' },
    });
  });

  it.each([
    ['RECORD_WITHOUT_KEY', { key: '  ' }],
    ['RECORD_WITHOUT_TEXT', { text: ' 　\u00a0 ' }],
    ['RECORD_WITHOUT_TEXT', { text: null }],
    ['RECORD_TEXT_TOO_LONG', { text: 'x'.repeat(50_001) }],
    ['RECORD_TEXT_UNREADABLE', { text: 'a\u0000b' }],
    ['RECORD_TEXT_UNREADABLE', { text: 'a\ud800b' }],
    ['RECORD_DAY_MISSING', { receivedOn: '' }],
    ['RECORD_DAY_NOT_A_DAY', { receivedOn: '2024-02-30' }],
    ['RECORD_DAY_IN_FUTURE', { receivedOn: '2026-03-03' }],
    ['RECORD_DAY_TOO_OLD', { receivedOn: '1999-12-31' }],
    ['RECORD_ANSWER_INCOMPLETE', { earlierAnswer: { on: '2024-06-01', by: ' ' } }],
    ['RECORD_ANSWER_INCOMPLETE', { earlierAnswer: { on: 'June', by: 'Roads office' } }],
    ['RECORD_ANSWER_IN_FUTURE', { earlierAnswer: { on: '2026-03-03', by: 'Roads office' } }],
  ] as const)('is rejected with its reason: %s', (fault, changes) => {
    expect(read(changes)).toEqual({ fault });
  });

  it('stands in a batch once', () => {
    expect(read({}, 'BACKLOG', ['17'])).toEqual({ fault: 'RECORD_KEY_TWICE' });
  });

  it('is the same record in every file of its source', () => {
    expect(importKey('letters', '17')).toBe('letters:17');
  });
});
