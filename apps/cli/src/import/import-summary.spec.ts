import { expect, it } from '@jest/globals';
import { summaryJson, summaryText } from './import-summary.js';

const outcomes = [
  { no: 1, key: 'K1', outcome: 'IMPORTED', code: null, remark: null },
  { no: 3, key: 'K3', outcome: 'IMPORTED', code: null, remark: 'ANSWER_BEFORE_RECEIPT' },
  { no: 4, key: 'K4', outcome: 'REJECTED', code: 'RECORD_DAY_IN_FUTURE', remark: null },
];

it('a record that was refused or is odd is named by its number in the file', () => {
  expect(summaryText(outcomes, 'b-1')).toBe(
    [
      'imported 2, there already 0, rejected 1',
      'batch b-1   (redress import undo b-1 --reason ... takes it back)',
      '  record 3 (K3): ANSWER_BEFORE_RECEIPT',
      '  record 4 (K4): RECORD_DAY_IN_FUTURE',
    ].join('\n'),
  );
  expect(summaryJson(outcomes)).toEqual({
    IMPORTED: 2,
    REJECTED: 1,
    refused: [outcomes[2]],
    remarks: [{ no: 3, key: 'K3', remark: 'ANSWER_BEFORE_RECEIPT' }],
  });
});
