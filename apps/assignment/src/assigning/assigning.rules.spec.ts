import { describe, expect, it } from '@jest/globals';
import {
  type Assignment,
  type AssignmentPlan,
  confirmsWrongRouting,
  refuseAssignment,
  refuseJurisdictionDecision,
  refuseObjection,
} from './assigning.rules.js';
import { checkedGrounds, findConflict } from './conflict.rules.js';

const past = (unit: string, outcome: Assignment['outcome']): Assignment => ({
  id: 'a',
  matterId: 'm',
  round: 1,
  unit,
  handler: 'h',
  leaderInCharge: null,
  assignedBy: 'po',
  assignedOn: '2026-08-03',
  checked: [],
  outcome,
  endedOn: null,
  objection: null,
});
const station = { code: 'station-01', kind: 'STATION' };
const caseworker = { unit: 'station-01', roles: ['caseworker'], unitKind: 'STATION' };
const leader = { unit: 'bureau', roles: ['leader'], unitKind: 'BUREAU' };
const plan: AssignmentPlan = { unit: station, handler: caseworker, leader: null, leaderNamed: false };
const free = { jurisdiction: null };
const decided = { jurisdiction: { unit: 'station-01', by: 'leader', on: '2026-08-10' } };

describe('the conflict check', () => {
  const question = { officer: 'o', tokens: ['t-o', 't-unit'], wall: [], conflicts: [], earlier: [], recused: [] };

  it('lets through who has no part in the matter', () => {
    expect(findConflict(question)).toBeNull();
    expect(
      findConflict({
        ...question,
        wall: ['t-other'],
        conflicts: [{ officer: 'x', ground: 'PARTY' }],
        earlier: ['x'],
        recused: ['x'],
      }),
    ).toBeNull();
  });

  it.each([
    ['CONFLICT_CONCERNED', { wall: ['t-o'] }],
    ['CONFLICT_CONCERNED', { wall: ['t-unit'] }],
    ['CONFLICT_PARTY', { conflicts: [{ officer: 'o', ground: 'PARTY' as const }] }],
    ['CONFLICT_RELATIVE', { conflicts: [{ officer: 'o', ground: 'RELATIVE' as const }] }],
    ['CONFLICT_PARTICIPANT', { conflicts: [{ officer: 'o', ground: 'PARTICIPANT' as const }] }],
    ['CONFLICT_EARLIER_STAGE', { conflicts: [{ officer: 'o', ground: 'EARLIER_STAGE' as const }] }],
    ['CONFLICT_EARLIER_STAGE', { earlier: ['o'] }],
    ['CONFLICT_RECUSED', { recused: ['o'] }],
  ])('finds %s', (code, change) => {
    expect(findConflict({ ...question, ...change })).toBe(code);
  });

  it('names the strongest ground first', () => {
    const all = {
      ...question,
      wall: ['t-o'],
      conflicts: [
        { officer: 'o', ground: 'RELATIVE' as const },
        { officer: 'o', ground: 'PARTY' as const },
      ],
      earlier: ['o'],
      recused: ['o'],
    };
    expect(findConflict(all)).toBe('CONFLICT_CONCERNED');
    expect(findConflict({ ...all, wall: [] })).toBe('CONFLICT_PARTY');
    expect(findConflict({ ...all, wall: [], conflicts: [] })).toBe('CONFLICT_RECUSED');
    expect(checkedGrounds).toEqual(['CONCERNED', 'PARTY', 'RELATIVE', 'PARTICIPANT', 'EARLIER_STAGE', 'RECUSED']);
  });
});

describe('an assignment', () => {
  it('is made to an officer of the unit who handles matters', () => {
    expect(refuseAssignment(plan, free, [])).toBeNull();
    expect(
      refuseAssignment(
        { ...plan, handler: { ...caseworker, roles: ['unit-head'] }, leader, leaderNamed: true },
        free,
        [],
      ),
    ).toBeNull();
  });

  it.each([
    ['ASSIGN_UNIT_UNKNOWN', { unit: null }],
    ['ASSIGN_UNIT_ABOVE', { unit: { code: 'station-01', kind: 'SUPERIOR' } }],
    ['ASSIGN_HANDLER_UNKNOWN', { handler: null }],
    ['ASSIGN_HANDLER_NOT_IN_UNIT', { handler: { ...caseworker, unit: 'station-02' } }],
    ['ASSIGN_HANDLER_NO_CASEWORKER', { handler: { ...caseworker, roles: ['reception'] } }],
    ['ASSIGN_LEADER_UNKNOWN', { leaderNamed: true }],
    ['ASSIGN_NO_LEADER', { leaderNamed: true, leader: { ...leader, roles: ['unit-head'] } }],
  ])('is refused with %s', (code, change) => {
    expect(refuseAssignment({ ...plan, ...change } as AssignmentPlan, free, [])).toBe(code);
  });

  it('waits for the common superior once two units have objected, and follows the decision', () => {
    const one = [past('station-02', 'OBJECTED')];
    const two = [...one, past('station-03', 'OBJECTED')];
    expect(refuseAssignment(plan, free, one)).toBeNull();
    expect(
      refuseAssignment(plan, free, [...one, past('station-02', 'OBJECTED'), past('station-03', 'REPLACED')]),
    ).toBeNull();
    expect(refuseAssignment(plan, free, two)).toBe('ASSIGN_JURISDICTION_OPEN');
    expect(refuseAssignment(plan, decided, two)).toBeNull();
    expect(refuseAssignment(plan, { jurisdiction: { unit: 'station-09', by: 'l', on: '2026-08-10' } }, two)).toBe(
      'ASSIGN_JURISDICTION_DECIDED',
    );
  });

  it('elsewhere admits that the unit that objected was asked wrongly', () => {
    expect(confirmsWrongRouting('station-02', [past('station-01', 'OBJECTED')])).toBe(true);
    expect(confirmsWrongRouting('station-01', [past('station-01', 'OBJECTED')])).toBe(false);
    expect(confirmsWrongRouting('station-02', [past('station-01', 'REPLACED')])).toBe(false);
    expect(confirmsWrongRouting('station-02', [past('station-01', 'OBJECTED'), past('station-03', 'REPLACED')])).toBe(
      false,
    );
    expect(confirmsWrongRouting('station-02', [])).toBe(false);
  });
});

describe('an objection', () => {
  const window = { dueDate: '2026-08-10', today: '2026-08-10' };

  it('is heard inside the window', () => {
    expect(refuseObjection('station-01', free, [past('station-01', 'OPEN')], window)).toBeNull();
  });

  it('is not heard late, twice, or after the common superior has decided', () => {
    expect(refuseObjection('station-01', free, [], { ...window, today: '2026-08-11' })).toBe('OBJECTION_TOO_LATE');
    expect(refuseObjection('station-01', free, [], null)).toBe('OBJECTION_TOO_LATE');
    expect(refuseObjection('station-01', free, [past('station-01', 'OBJECTED')], window)).toBe('OBJECTION_TWICE');
    expect(refuseObjection('station-01', decided, [], window)).toBe('OBJECTION_JURISDICTION_DECIDED');
  });

  it('of two units is what the common superior decides about', () => {
    const two = [past('station-01', 'OBJECTED'), past('station-02', 'OBJECTED')];
    expect(refuseJurisdictionDecision(station, false, two)).toBeNull();
    expect(refuseJurisdictionDecision(station, false, two.slice(1))).toBe('JURISDICTION_NOT_DISPUTED');
    expect(refuseJurisdictionDecision(null, false, two)).toBe('ASSIGN_UNIT_UNKNOWN');
    expect(refuseJurisdictionDecision({ kind: 'SUPERIOR' }, false, two)).toBe('ASSIGN_UNIT_ABOVE');
    expect(refuseJurisdictionDecision(station, true, two)).toBe('CONFLICT_CONCERNED');
  });
});
