import { describe, expect, it } from '@jest/globals';
import { compareCounts, compareRunning, type OurClock, type Statement } from './compare-clocks.rules.js';

const countedAt = new Date('2026-08-20T16:00:00Z');
const earlier = new Date('2026-08-03T02:00:00Z');
const statement = (given: Partial<Statement> = {}): Statement => ({
  producer: 'assignment',
  countedOn: '2026-08-21',
  countedAt,
  after: null,
  through: null,
  running: [{ clockId: 'a', dueDate: '2026-10-08', overdue: false }],
  rules: [],
  ...given,
});
const clock = (given: Partial<OurClock> = {}): OurClock => ({
  clockId: 'a',
  matterId: 'm',
  rule: 'T11',
  dueDate: '2026-10-08',
  status: 'RUNNING',
  heardAt: earlier,
  ...given,
});
const kinds = (said: Partial<Statement>, ours: OurClock[]) =>
  compareRunning(statement(said), ours).map(({ kind, subject, ledgerSays, ownerSays }) =>
    [kind, subject, ledgerSays, ownerSays].join(' '),
  );

describe('what an owner says of a clock', () => {
  it('is no task when the ledger says the same', () => {
    expect(kinds({}, [clock()])).toEqual([]);
  });

  it('is one when the last day differs, by whoever it was changed', () => {
    expect(kinds({}, [clock({ dueDate: '2026-10-09' })])).toEqual(['ROW_DATE a 2026-10-09 2026-10-08']);
  });

  it('is one when the owner has a clock no event told of, or one that ended, or lacks one that runs', () => {
    expect(kinds({}, [])).toEqual(['EXTRA a  2026-10-08']);
    expect(kinds({}, [clock({ status: 'MET' })])).toEqual(['EXTRA a MET RUNNING']);
    expect(kinds({ running: [] }, [clock()])).toEqual(['MISSING a RUNNING ']);
    expect(kinds({ running: [] }, [clock({ status: 'MET' })])).toEqual([]);
  });

  it.each([
    ['2026-08-19', false, ['OVERDUE a OVERDUE IN_TIME']],
    ['2026-08-19', true, []],
    ['2026-08-20', false, []],
    ['2026-08-20', true, []],
    ['2026-08-21', true, ['OVERDUE a IN_TIME OVERDUE']],
    ['2026-08-21', false, []],
  ])('with the last day %s and overdue %s on 2026-08-21 gives %j', (dueDate, overdue, expected) => {
    expect(kinds({ running: [{ clockId: 'a', dueDate, overdue }] }, [clock({ dueDate })])).toEqual(expected);
  });

  it('of a window of the citizen is never that it is overdue', () => {
    const running = [{ clockId: 'a', dueDate: '2026-08-01', overdue: true }];
    expect(kinds({ running }, [clock({ rule: 'T13', dueDate: '2026-08-01' })])).toEqual(['OVERDUE a IN_TIME OVERDUE']);
  });

  it('is not held against what changed while it was counted or since', () => {
    const since = clock({ dueDate: '2026-11-09', heardAt: new Date(countedAt.getTime() - 59_000) });
    expect(kinds({}, [since])).toEqual([]);
    expect(kinds({ running: [] }, [since])).toEqual([]);
    const before = { ...since, heardAt: new Date(countedAt.getTime() - 61_000) };
    expect(kinds({}, [before])).toEqual(['ROW_DATE a 2026-11-09 2026-10-08']);
  });
});

describe('the numbers of clocks that ended', () => {
  const count = (met: number, missed = 0) => ({ rule: 'T11', met, missed, stopped: 0, notApplicable: 0 });
  const faults = (said: Partial<Statement>, ours: number, heardAt = earlier) =>
    compareCounts(statement(said), [{ ...count(ours), heardAt }]).map(({ subject, ownerSays }) => [subject, ownerSays]);

  it('are compared by rule and end, and only the difference is told', () => {
    expect(faults({ rules: [count(3)] }, 3)).toEqual([]);
    expect(faults({ rules: [count(2, 1)] }, 3)).toEqual([
      ['T11/MET', '-1'],
      ['T11/MISSED', '+1'],
    ]);
    expect(faults({ rules: [] }, 3)).toEqual([['T11/MET', '-3']]);
    expect(compareCounts(statement({ rules: [count(1)] }), [])).toMatchObject([{ subject: 'T11/MET' }]);
  });

  it('stand in the last part of a statement only, and wait a day where something changed since', () => {
    expect(faults({ through: 'z', rules: [] }, 3)).toEqual([]);
    expect(faults({ rules: [count(2)] }, 3, countedAt)).toEqual([]);
  });
});
