import { describe, expect, it } from '@jest/globals';
import { dryRun } from './dry-run.js';
import { importMapSchema } from './map-file.js';

const map = importMapSchema.parse({
  source: 'demo',
  kind: 'backlog',
  columns: { key: 'no', title: 'title', text: 'text', receivedOn: 'day', answeredOn: 'answered', answeredBy: 'by' },
});
const record = (no: number, cells: Record<string, string>) => ({
  no,
  cells: { no: `K${no}`, title: '题', text: `文${no}`, day: '2024-03-01', answered: '', by: '', ...cells },
});
const run = (...records: ReturnType<typeof record>[]) => dryRun(records, map, '2026-01-05');

describe('looking through a file before anything is written', () => {
  it('rejects a record without text by its record number, blanks of every kind counted as nothing', () => {
    expect(run(record(1, {}), record(2, { text: '\u3000\u00a0 \n' })).rejected).toEqual([
      { no: 2, key: 'K2', reason: 'NO_TEXT' },
    ]);
  });
  it.each([
    [{ no: '' }, 'NO_KEY'],
    [{ day: '' }, 'NO_DATE'],
    [{ day: '2024-02-30' }, 'BAD_DATE'],
    [{ day: '1.3.24' }, 'BAD_DATE'],
    [{ day: '2026-01-06' }, 'FUTURE_DATE'],
    [{ text: '长'.repeat(50_001) }, 'TEXT_TOO_LONG'],
    [{ no: 'k'.repeat(201) }, 'KEY_TOO_LONG'],
    [{ day: '1999-12-31' }, 'DATE_TOO_OLD'],
    [{ text: '文\u0000字' }, 'UNREADABLE'],
    [{ title: '题\u0000' }, 'UNREADABLE'],
    [{ answered: '去年', by: '演示科' }, 'ANSWER_BAD_DATE'],
    [{ answered: '2026-01-06', by: '演示科' }, 'ANSWER_FUTURE_DATE'],
    [{ by: '演示科' }, 'ANSWER_INCOMPLETE'],
  ])('rejects %j as %s', (cells, reason) => {
    expect(run(record(1, cells)).rejected.map((rejected) => rejected.reason)).toEqual([reason]);
  });
  it('rejects the second record of a key', () => {
    expect(run(record(1, { no: 'same' }), record(2, { no: 'same' })).rejected).toEqual([
      { no: 2, key: 'same', reason: 'KEY_TWICE' },
    ]);
  });
  it('reads the date formats of the map', () => {
    expect(
      run(record(1, { day: '2024/3/1' }), record(2, { day: '2024年3月1日' })).letters.map(
        (letter) => letter.receivedOn,
      ),
    ).toEqual(['2024-03-01', '2024-03-01']);
  });
  it('keeps an earlier answer with its day and its office', () => {
    expect(run(record(1, { answered: '2024-03-09', by: '演示科' })).letters[0]?.earlierAnswer).toEqual({
      on: '2024-03-09',
      by: '演示科',
    });
  });
  it('shows texts that are the same but for blanks and marks', () => {
    expect(run(record(1, { text: '一样,的' }), record(2, { text: '一样 的。' })).alike).toEqual([[1, 2]]);
  });
});
