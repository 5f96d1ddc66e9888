import { describe, expect, it } from '@jest/globals';
import type { SplitPart } from './split-submission.input.js';
import { decideSplit } from './split-submission.rules.js';

const letter = {
  requests: [
    { no: 1, text: 'light the square' },
    { no: 2, text: 'look at the officer' },
    { no: 3, text: 'pay the fee back' },
  ],
  evidence: [1, 2],
};
const suggestion: SplitPart = { class: 'SUGGESTION', text: 'The square is dark.', requests: [1] };
const report: SplitPart = { class: 'REPORT', text: 'The officer took money.', requests: [2], evidence: [2] };
const claim: SplitPart = { class: 'APPEAL_REQUEST', text: 'I want the fee back.', requests: [3] };

describe('dividing a letter', () => {
  it('gives a letter with a suggestion, a complaint and a claim three matters, and nothing stays behind (domain 8, example 9)', () => {
    const decided = decideSplit(letter, { parts: [suggestion, report, claim] });
    expect(decided).toMatchObject({ plan: { rest: [], restEvidence: [1] } });
    expect(
      'plan' in decided && decided.plan.parts.map(({ part, requests, evidence }) => [part.class, requests, evidence]),
    ).toEqual([
      ['SUGGESTION', [{ no: 1, text: 'light the square' }], []],
      ['REPORT', [{ no: 1, text: 'look at the officer' }], [2]],
      ['APPEAL_REQUEST', [{ no: 1, text: 'pay the fee back' }], []],
    ]);
  });

  it('leaves the other requests with the original, counted anew so that no gap tells of what was taken out', () => {
    const decided = decideSplit(letter, { parts: [report], rest: 'The rest of the letter.' });
    expect(decided).toMatchObject({
      plan: {
        rest: [
          { no: 1, text: 'light the square' },
          { no: 2, text: 'pay the fee back' },
        ],
        restEvidence: [1],
      },
    });
  });

  it('does not leave the whole letter with the readers of the rest when a part is a report', () => {
    expect(decideSplit(letter, { parts: [report] })).toEqual({ refused: 'SPLIT_REST_NEEDS_TEXT' });
    expect(decideSplit(letter, { parts: [suggestion] })).toMatchObject({ plan: { rest: [{ no: 1 }, { no: 2 }] } });
  });

  it('divides a letter that nobody numbered by its text', () => {
    const whole = { requests: [{ no: 1, text: 'all of it' }], evidence: [] };
    const parts = [
      { ...suggestion, requests: undefined },
      { ...report, requests: undefined, evidence: undefined },
    ];
    expect(decideSplit(whole, { parts })).toMatchObject({
      plan: { rest: [], parts: [{ requests: [{ no: 1, text: 'The square is dark.' }] }, { requests: [{ no: 1 }] }] },
    });
    expect(decideSplit(whole, { parts, rest: 'What is left.' })).toMatchObject({
      plan: { rest: [{ no: 1, text: 'What is left.' }] },
    });
  });

  it.each([
    ['SPLIT_REQUEST_UNKNOWN', [{ ...claim, requests: [4] }], 4],
    ['SPLIT_REQUEST_TWICE', [suggestion, { ...claim, requests: [3, 1] }], 1],
    ['SPLIT_EVIDENCE_UNKNOWN', [suggestion, { ...claim, evidence: [3] }], 3],
    ['SPLIT_PART_WITHOUT_REQUEST', [suggestion, { ...claim, requests: [] }], 2],
    ['SPLIT_INTO_ONE', [{ ...claim, requests: [1, 2, 3] }], undefined],
  ] as const)('loses and doubles no request: %s', (refused, parts, no) => {
    expect(
      decideSplit(letter, {
        parts: parts.map((part) => ({
          ...part,
          requests: [...(part.requests ?? [])],
          evidence: [...(part.evidence ?? [])],
        })),
      }),
    ).toMatchObject({ refused, ...(no && { no }) });
  });
});
