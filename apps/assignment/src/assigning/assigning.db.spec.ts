import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Matters, wholeOpinion } from '../../test/matters.fixture.js';
import { draftOpinion } from '../opinion/draft-opinion.js';
import { reviewOpinion } from '../opinion/review-opinion.js';
import { assignPetition } from './assign-petition.js';
import { confirmHandOver } from './confirm-hand-over.js';
import { decideJurisdiction } from './decide-jurisdiction.js';
import { declareConflict } from './declare-conflict.js';
import { objectToAssignment } from './object-to-assignment.js';
import { recordParties } from './record-parties.js';
import { recordParticipants } from './record-participants.js';

let matters: Matters;
beforeAll(async () => {
  matters = await Matters.open();
});
afterAll(() => matters?.close());
beforeEach(() => matters.service.at('2026-08-03T10:00:00+08:00'));

const to = (id: string, handler: string, unit = 'station-01', leaderInCharge?: string) => ({
  id,
  unit,
  handler,
  ...(leaderInCharge && { leaderInCharge }),
});
const assign = (id: string, handler: string, unit = 'station-01', leader?: string) =>
  matters.code(assignPetition, to(id, handler, unit, leader), 'petition-officer');
const objects = (id: string, head: string) =>
  matters.code(objectToAssignment, { id, reasons: '不属于本单位职责' }, head);

describe('nobody is given a matter who has a part in it', () => {
  it('not a party, not a relative, not who took part in the disputed act, not who decided an earlier stage', async () => {
    const id = await matters.accepted();
    const officers = (officer: string, ground: 'PARTY' | 'RELATIVE') => ({ id, officers: [{ officer, ground }] });
    await matters.done(recordParties, officers('station-01-officer', 'PARTY'), 'petition-officer');
    await matters.done(recordParties, officers('station-01-officer-2', 'RELATIVE'), 'petition-officer');
    await matters.done(
      recordParticipants,
      {
        id,
        officers: [
          { officer: 'station-01-mediator', ground: 'PARTICIPANT' },
          { officer: 'station-01-head', ground: 'EARLIER_STAGE' },
        ],
      },
      'petition-officer',
    );
    expect(await assign(id, 'station-01-officer')).toBe('CONFLICT_PARTY');
    expect(await assign(id, 'station-01-officer-2')).toBe('CONFLICT_RELATIVE');
    expect(await assign(id, 'station-01-mediator')).toBe('CONFLICT_PARTICIPANT');
    expect(await assign(id, 'station-01-head')).toBe('CONFLICT_EARLIER_STAGE');
    expect(await matters.rows('select 1 from assignment where matter_id = $1', id)).toEqual([]);
  });

  it('not the officer complained about, and not a colleague of the unit', async () => {
    const id = await matters.accepted({}, [
      matters.wall.officer('station-01-officer'),
      matters.wall.unit('station-01'),
    ]);
    expect(await assign(id, 'station-01-officer')).toBe('CONFLICT_CONCERNED');
    expect(await assign(id, 'station-01-officer-2')).toBe('CONFLICT_CONCERNED');
    expect(await assign(id, 'station-02-officer', 'station-02')).toBe('done');
  });

  it('not who reviewed the answer before', async () => {
    const id = await matters.handled();
    await matters.done(draftOpinion, { id, ...wholeOpinion }, 'station-01-officer');
    await matters.done(reviewOpinion, { id, approved: false, remarks: '事实不清' }, 'legal-reviewer');
    expect(await assign(id, 'legal-reviewer', 'legal-unit')).toBe('CONFLICT_EARLIER_STAGE');
  });

  it('the check is kept with every assignment', async () => {
    const id = await matters.assigned();
    expect(await matters.rows('select checked from assignment where matter_id = $1', id)).toEqual([
      { checked: ['CONCERNED', 'PARTY', 'RELATIVE', 'PARTICIPANT', 'EARLIER_STAGE', 'RECUSED'] },
    ]);
  });

  it('who has it already loses it at once when a conflict comes to light, by the office or by the officer', async () => {
    const told = await matters.handled();
    await matters.done(
      recordParties,
      { id: told, officers: [{ officer: 'station-01-officer', ground: 'RELATIVE' }] },
      'petition-officer',
    );
    const declared = await matters.assigned();
    await matters.done(declareConflict, { id: declared, ground: 'PARTICIPANT' }, 'station-01-officer');
    for (const id of [told, declared]) {
      expect(await matters.rows('select status, handler from handling where matter_id = $1', id)).toEqual([
        { status: 'ACCEPTED', handler: null },
      ]);
      expect(await matters.rows('select ended_by from first_contact where matter_id = $1', id)).toEqual([
        { ended_by: null },
      ]);
      expect(await matters.events(id)).toContain('petition.assignment-ended');
      expect(await matters.clock(id, 'T11')).toMatchObject({ status: 'RUNNING' });
    }
  });
});

describe('whom a matter can be given to', () => {
  it('an officer who handles, in a unit that exists, led by a leader', async () => {
    const id = await matters.accepted();
    expect(await assign(id, 'station-01-officer', 'station-99')).toBe('ASSIGN_UNIT_UNKNOWN');
    expect(await assign(id, 'municipal-reviewer', 'municipal-bureau')).toBe('ASSIGN_UNIT_ABOVE');
    expect(await assign(id, 'nobody')).toBe('ASSIGN_HANDLER_UNKNOWN');
    expect(await assign(id, 'station-02-officer')).toBe('ASSIGN_HANDLER_NOT_IN_UNIT');
    expect(await assign(id, 'station-01-clerk')).toBe('ASSIGN_HANDLER_NO_CASEWORKER');
    expect(await assign(id, 'station-01-officer', 'station-01', 'nobody')).toBe('ASSIGN_LEADER_UNKNOWN');
    expect(await assign(id, 'station-01-officer', 'station-01', 'station-02-head')).toBe('ASSIGN_NO_LEADER');
    expect(await assign(id, 'station-01-officer', 'station-01', 'deputy-leader')).toBe('done');
    const [event] = await matters.rows<{ payload: object }>(
      `select payload from outbox where aggregate_id = $1 and type = 'petition.assigned'`,
      id,
    );
    expect(event?.payload).toMatchObject({
      unit: 'station-01',
      handler: 'station-01-officer',
      leaderInCharge: 'deputy-leader',
      dueDate: '2026-10-08',
      wrongRoutings: 0,
    });
  });
});

describe('a unit that says it is not its matter', () => {
  it('has five working days for it', async () => {
    const id = await matters.assigned();
    expect(await matters.clock(id, 'T07')).toMatchObject({ status: 'RUNNING', due_date: '2026-08-10' });
    await matters.service.at('2026-08-11T00:30:00+08:00');
    expect(await objects(id, 'station-01-head')).toBe('OBJECTION_TOO_LATE');
    await matters.service.at('2026-08-10T23:00:00+08:00');
    expect(await objects(id, 'station-01-head')).toBe('done');
    expect(await matters.clock(id, 'T07')).toMatchObject({ status: 'MET', ended_on: '2026-08-10' });
  });

  it('was asked wrongly when the matter goes elsewhere, and must handle it when it comes back', async () => {
    const id = await matters.assigned();
    expect(await objects(id, 'station-01-head')).toBe('done');
    expect(await assign(id, 'station-01-officer')).toBe('done');
    expect(await objects(id, 'station-01-head')).toBe('OBJECTION_TWICE');
    const other = await matters.assigned();
    expect(await objects(other, 'station-01-head')).toBe('done');
    expect(await assign(other, 'station-02-officer', 'station-02')).toBe('done');
    expect(await matters.rows('select wrong_routings from handling where matter_id = $1', other)).toEqual([
      { wrong_routings: 1 },
    ]);
  });

  it('is heard twice; then the common superior names the unit, and that is the end of it', async () => {
    const id = await matters.assigned();
    const decision = { id, unit: 'station-01', reasons: '发生地' };
    expect(await matters.code(decideJurisdiction, decision, 'leader')).toBe('JURISDICTION_NOT_DISPUTED');
    await objects(id, 'station-01-head');
    await assign(id, 'station-02-officer', 'station-02');
    await objects(id, 'station-02-head');
    expect(await assign(id, 'station-03-officer', 'station-03')).toBe('ASSIGN_JURISDICTION_OPEN');
    expect(await matters.code(decideJurisdiction, decision, 'leader')).toBe('done');
    expect(await assign(id, 'station-03-officer', 'station-03')).toBe('ASSIGN_JURISDICTION_DECIDED');
    expect(await assign(id, 'station-01-officer')).toBe('done');
    expect(await objects(id, 'station-01-head')).toBe('OBJECTION_JURISDICTION_DECIDED');
    expect(await matters.code(confirmHandOver, { id }, 'station-01-officer')).toBe('done');
  });
});
