import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { answerBatch, answerLine, answerQuestion, DEFAULT_CALENDAR, provisionalYear } from '../src/index.js';

const collect = async (lines: AsyncIterable<string> | Iterable<string>): Promise<string[]> => {
  const answers: string[] = [];
  for await (const answer of answerBatch(lines)) answers.push(answer);
  return answers;
};
const codes = (answers: string[]): unknown[] => answers.map((answer) => JSON.parse(answer).error?.code ?? 'answered');
const GOOD = '{"rule":"T11","from":"2026-08-03","extendDays":30}';

describe('a batch of questions', () => {
  test('answers in the published fields', async () => {
    const [answer] = await collect([GOOD]);
    const { trace, calendar, ...rest } = JSON.parse(answer ?? '');
    expect(rest).toEqual({
      rule: 'T11',
      from: '2026-08-03',
      nominalDate: '2026-11-01',
      dueDate: '2026-11-02',
      internalTarget: '2026-10-30',
      official: true,
      ruleSet: 'petition-2022.1',
    });
    expect([trace.length, calendar]).toEqual([5, DEFAULT_CALENDAR.version]);
  });

  test('goes on after a line that cannot be answered', async () => {
    const lines = [
      '{',
      'null',
      '[]',
      '7',
      '"T11"',
      '{"rule":"T02","from":"2026-08-03"}',
      GOOD,
      `${GOOD}\r`,
      `\uFEFF${GOOD}`,
    ];
    expect(codes(await collect(lines))).toEqual([
      'BAD_JSON',
      ...['BAD_QUESTION', 'BAD_QUESTION', 'BAD_QUESTION', 'BAD_QUESTION'],
      'NO_NUMBER',
      ...['answered', 'answered', 'answered'],
    ]);
  });

  test('gives answer n to line n, empty lines in between included', async () => {
    const answers = await collect([GOOD, '', ' ', GOOD, '', '\t']);
    expect(codes(answers)).toEqual(['answered', 'BAD_JSON', 'BAD_JSON', 'answered']);
    expect(codes(await collect(['', GOOD]))).toEqual(['BAD_JSON', 'answered']);
    expect(await collect([])).toEqual([]);
  });

  test('survives lines that are not text', async () => {
    expect(codes(await collect([null, 7, undefined] as never))).toEqual(['BAD_JSON', 'BAD_JSON', 'BAD_JSON']);
    expect(answerLine(null)).toBe(answerLine('{'));
  });

  test('does not accept a calendar or a rule set from outside', () => {
    for (const field of ['calendar', 'ruleSet', '__proto__']) {
      expect(answerQuestion(JSON.parse(`{"rule":"T11","from":"2026-08-03","${field}":{}}`))).toMatchObject({
        error: { code: 'UNKNOWN_FIELD', field },
      });
    }
  });

  test('counts with the calendar it is given', async () => {
    const loaded = DEFAULT_CALENDAR.withYear({ ...provisionalYear(2027), status: 'official', source: 'invented' });
    if ('faults' in loaded) throw new Error('faults');
    const basis = { calendar: loaded.calendar };
    const line = '{"rule":"T07","from":"2026-12-30"}';
    expect([JSON.parse(answerLine(line)).official, JSON.parse(answerLine(line, basis)).official]).toEqual([
      false,
      true,
    ]);
    for await (const answer of answerBatch([line], basis)) expect(answer).toBe(answerLine(line, basis));
    expect(answerQuestion({ rule: 'T07', from: '2026-12-30' }, basis)).toMatchObject({ official: true });
  });

  test('equals single questions, from a list or from a stream', async () => {
    const question = fc.record({
      rule: fc.constantFrom('T03', 'T11', 'T13', 'T02', 'T99'),
      from: fc.constantFrom('2026-01-01', '2026-02-30', '2027-05-05'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(question, { minLength: 1, maxLength: 8 }), async (questions) => {
        const lines = questions.map((one) => JSON.stringify(one));
        const stream = (async function* () {
          yield* lines;
        })();
        const single = questions.map((one) => JSON.stringify(answerQuestion(one)));
        expect(await collect(lines)).toEqual(single);
        expect(await collect(stream)).toEqual(single);
      }),
    );
  });

  test('never throws, whatever stands in a question', () => {
    const field = fc.constantFrom('rule', 'from', 'extendDays', 'excluded', 'channel', 'level', 'cap', 'x');
    const value = fc.oneof(fc.constantFrom('T11', 'T17', 'T36', '2026-08-03', 'L1', 30), fc.anything());
    fc.assert(
      fc.property(fc.dictionary(field, value), (question) => {
        expect(answerQuestion(question)).toBeInstanceOf(Object);
        expect(answerQuestion({ rule: 'T17', from: '2026-08-03', ...question })).toBeInstanceOf(Object);
      }),
      { numRuns: 800 },
    );
    fc.assert(fc.property(fc.anything(), (question) => expect(answerQuestion(question)).toBeInstanceOf(Object)));
  });
});
