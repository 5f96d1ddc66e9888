import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { encodeId } from '@redress/proof';
import type { Actor } from '@redress/service-kit';
import { v7 as uuidv7 } from 'uuid';
import { OversightDesk } from '../../test/oversight.fixture.js';

import { onMediationBreached } from '../reactions/on-mediation-breached.js';
import { onReferralUnanswered } from '../reactions/on-referral-unanswered.js';
import { answerSupervision } from './answer-supervision.js';
import { openSupervision } from './open-supervision.js';
import { actsOfSupervision, findSupervision, listSupervisions, supervisionsByMatter } from './see-supervision.query.js';
import type { Supervision } from './supervision.rules.js';
import { superviseMissed } from './supervise-missed.js';
import { verifyRectification } from './verify-rectification.js';

const INSPECTOR = 'discipline-officer';
const HEAD = 'station-01-head';
const words = '请说明';
let desk: OversightDesk;
beforeAll(async () => {
  desk = await OversightDesk.open();
});
afterAll(() => desk?.close());
beforeEach(() => desk.at('2026-07-18T08:00:00+08:00'));

const read = (who: string | Actor) => desk.service.read(desk.who(who));
const of = async (matterId: string, who: string | Actor = INSPECTOR): Promise<Supervision[]> =>
  (await supervisionsByMatter(read(who), [matterId]))[0] ?? [];
const grounds = async (matterId: string) => (await of(matterId)).map(({ trigger, unit }) => `${trigger} ${unit}`);
const missed = (matterId: string, rule: string, unit: string | null = 'station-01', clockId = uuidv7()) =>
  desk.hear(superviseMissed, matterId, { clockId, rule, class: 'APPEAL_REQUEST', unit, dueDate: '2026-07-17' });
const sees = async (who: string | Actor, order: Supervision) =>
  (await findSupervision(read(who), { id: encodeId('supervision', order.id) })) !== null;
/** A matter whose answer is late, and the order that came of it. */
async function late(wall: readonly string[] = []): Promise<Supervision> {
  const matterId = await desk.assigned(wall);
  await missed(matterId, 'T11');
  return (
    await of(matterId, desk.service.officer('x', { roles: ['oversight'], unit: 'discipline' }))
  )[0] as Supervision;
}
const answer = (order: Supervision, who: string | Actor = HEAD) =>
  desk.code(answerSupervision, { id: order.id, adopted: true, words }, who);
const verify = (order: Supervision, who: string | Actor, rectified = true) =>
  desk.code(verifyRectification, { id: order.id, rectified, words }, who);

describe('supervision opens by itself', () => {
  it('when the last day of the answer has passed: the unit has five working days (domain 8, example 16)', async () => {
    const order = await late();
    expect(order).toMatchObject({
      unit: 'station-01',
      trigger: 'ANSWER_LATE',
      status: 'OPEN',
      openedOn: '2026-07-18',
      openedBy: 'service:oversight',
      answerBy: '2026-07-24',
    });
    expect(await desk.clocks(order.id)).toEqual(['T35 2026-07-18 2026-07-24 RUNNING']);
    expect(await desk.event(order.matterId, 'oversight.supervision-opened')).toEqual({
      class: 'APPEAL_REQUEST',
      unit: 'station-01',
      supervisionId: order.id,
      trigger: 'ANSWER_LATE',
      round: 1,
      openedOn: '2026-07-18',
      answerBy: '2026-07-24',
    });
  });

  it.each([
    ['T03', 'NOTICE_LATE'],
    ['T06', 'NOTICE_LATE'],
    ['T09', 'NOTICE_LATE'],
    ['T07', 'OBJECTION_LATE'],
    ['T10', 'ANSWER_LATE'],
    ['T14', 'REVIEW_LATE'],
    ['T17', 'REVIEW_LATE'],
    ['T29', 'RECOMMENDATION_UNANSWERED'],
    ['EXECUTION', 'EXECUTION_LATE'],
  ])('%s missed: %s', async (rule, ground) => {
    const id = await desk.assigned();
    await missed(id, rule);
    expect(await grounds(id)).toEqual([`${ground} station-01`]);
  });

  it('for no other clock, and once for one cause', async () => {
    const id = await desk.assigned();
    for (const rule of ['T15', 'T22', 'T36', 'REPLY']) await missed(id, rule);
    expect(await grounds(id)).toEqual([]);
    const clockId = uuidv7();
    await missed(id, 'T11', null, clockId);
    await missed(id, 'T11', null, clockId);
    await missed(id, 'T10');
    expect(await grounds(id)).toEqual(['ANSWER_LATE station-01']);
    const order = (await of(id))[0] as Supervision;
    await answer(order);
    await verify(order, INSPECTOR);
    await missed(id, 'T11', null, clockId);
    await missed(id, 'T11');
    expect(await grounds(id)).toEqual(['ANSWER_LATE station-01', 'ANSWER_LATE station-01']);
  });

  it('when an agency did not answer, and when an agreement was breached with an organ as party', async () => {
    const id = await desk.assigned();
    await desk.hear(onReferralUnanswered, id, { unit: 'petition-office', referralId: uuidv7(), window: 'REPLY' });
    await desk.hear(onMediationBreached, id, { organ: false, mediationId: uuidv7() });
    expect(await grounds(id)).toEqual(['REFERRAL_UNANSWERED petition-office']);
    await desk.hear(onMediationBreached, id, { organ: true, mediationId: uuidv7() });
    expect(await grounds(id)).toEqual(['REFERRAL_UNANSWERED petition-office', 'AGREEMENT_BREACHED station-01']);
  });

  it('when a matter is sent round instead of handled', async () => {
    const id = await desk.registered();
    const route = (unit: string) => desk.routed(id, { unit, handler: null, leaderInCharge: null });
    await route('station-01');
    await route('station-02');
    expect(await grounds(id)).toEqual([]);
    await route('station-03');
    expect(await grounds(id)).toEqual(['SHUNTED petition-office']);
  });

  it('when it was confirmed twice that a routing was wrong', async () => {
    const id = await desk.registered();
    for (const unit of ['station-01', 'station-02']) {
      await desk.routed(id, { unit, handler: null, leaderInCharge: null });
      await desk.moved(id, 'assignment-objected', {});
    }
    expect(await grounds(id)).toEqual([]);
    await desk.routed(id, { unit: 'station-03', handler: null, leaderInCharge: null });
    expect(await grounds(id)).toEqual(['WRONG_ROUTING petition-office']);
  });

  it('against the unit that has it now where the one that was late is complained about, and never about what left the register', async () => {
    const id = await desk.assigned([desk.wall.unit('station-02')]);
    await missed(id, 'T11', 'station-02');
    expect(await grounds(id)).toEqual(['ANSWER_LATE station-01']);
    const gone = await desk.assigned();
    await desk.moved(gone, 'voided');
    await missed(gone, 'T11');
    expect(await desk.rows('select 1 from supervision where matter_id = $1', gone)).toEqual([]);
  });
});

describe('an order', () => {
  it('is answered by the unit, verified by another, and once more where it was not put right', async () => {
    const order = await late();
    expect(await verify(order, INSPECTOR)).toBe('SUPERVISION_WRONG_STATE');
    expect(await answer(order)).toBe('done');
    expect(await answer(order)).toBe('SUPERVISION_WRONG_STATE');
    expect(await desk.clocks(order.id)).toEqual(['T35 2026-07-18 2026-07-24 MET']);
    expect(await verify(order, HEAD)).toBe('SUPERVISION_OWN_WORK');
    await desk.at('2026-07-27T08:00:00+08:00');
    expect(await verify(order, INSPECTOR, false)).toBe('done');
    expect((await of(order.matterId))[0]).toMatchObject({
      status: 'OPEN',
      round: 2,
      answerBy: '2026-08-03',
      answer: null,
    });
    expect(await answer(order, 'station-01-officer')).toBe('done');
    expect(await verify(order, 'petition-officer')).toBe('done');
    expect((await of(order.matterId))[0]).toMatchObject({ status: 'RECTIFIED', verifiedBy: 'petition-officer' });
    expect(await desk.events(order.matterId)).toEqual([
      'oversight.supervision-opened',
      'oversight.supervision-answered',
      'oversight.supervision-opened',
      'oversight.supervision-answered',
    ]);
  });

  it('says how many others about the matter wait for an answer', async () => {
    const order = await late();
    await missed(order.matterId, 'EXECUTION');
    await answer(order);
    expect(await desk.event(order.matterId, 'oversight.supervision-answered')).toMatchObject({
      adopted: true,
      left: 1,
    });
  });

  it('answered late stays late', async () => {
    const order = await late();
    await desk.at('2026-07-27T08:00:00+08:00');
    expect(await answer(order)).toBe('done');
    expect(await desk.clocks(order.id)).toEqual(['T35 2026-07-18 2026-07-24 MISSED']);
    expect(
      await desk.code(verifyRectification, { id: order.id, rectified: true, words, expectedVersion: 1 }, INSPECTOR),
    ).toBe('VERSION_CONFLICT');
  });

  it('is written nowhere but in its row: history and events hold no words', async () => {
    const order = await late();
    await desk.code(answerSupervision, { id: order.id, adopted: false, words: '无法执行的说明' }, HEAD);
    const kept = JSON.stringify([await desk.rows('select * from history'), await desk.rows('select * from outbox')]);
    expect(kept).not.toContain('无法执行的说明');
  });
});

describe('an inspector', () => {
  const open = async (given: object = {}, who: string | Actor = INSPECTOR, wall: readonly string[] = []) =>
    desk.code(openSupervision, { petition: await desk.assigned(wall), trigger: 'PERFUNCTORY', words, ...given }, who);

  it('tells the unit that has the matter, or another one, to answer', async () => {
    const petition = await desk.assigned();
    const order = await desk.done(openSupervision, { petition, trigger: 'PERFUNCTORY', words }, INSPECTOR);
    expect(order).toMatchObject({ unit: 'station-01', openedBy: INSPECTOR, words, answerBy: '2026-07-24' });
    const again = { petition, trigger: 'PERFUNCTORY' as const, words };
    expect(await desk.code(openSupervision, again, INSPECTOR)).toBe('SUPERVISION_OPEN_ALREADY');
    expect(await desk.code(openSupervision, { ...again, unit: 'petition-office' }, INSPECTOR)).toBe('done');
    expect(await open({ unit: 'nowhere' })).toBe('SUPERVISION_UNIT_UNKNOWN');
    expect(await open({ petition: uuidv7() })).toBe('SUPERVISION_NOT_FOUND');
  });

  it('tells nothing of a matter to the unit that is complained about in it', async () => {
    expect(await open({ unit: 'station-02' }, INSPECTOR, [desk.wall.unit('station-02')])).toBe(
      'SUPERVISION_UNIT_CONCERNED',
    );
  });

  it('is of oversight: who handles or leads opens none', async () => {
    for (const who of ['petition-officer', 'leader', HEAD, 'station-01-officer'])
      expect([who, await open({}, who)]).toEqual([who, 'SUPERVISION_ACT_NOT_ALLOWED']);
    for (const who of ['station-02-head', 'reception', desk.service.anonymous])
      expect(await open({}, who)).toBe('SUPERVISION_NOT_FOUND');
    expect(await open({}, INSPECTOR, [desk.wall.unit('discipline')])).toBe('SUPERVISION_NOT_FOUND');
  });
});

describe('who knows of an order', () => {
  it('is oversight, the petition office, a leader, and the unit with its handler; nobody else', async () => {
    const order = await late();
    for (const who of [INSPECTOR, 'petition-officer', 'leader', 'legal-reviewer', HEAD, 'station-01-officer'])
      expect([who, await sees(who, order)]).toEqual([who, true]);
    for (const who of ['station-02-head', 'station-01-officer-2', 'reception', 'admin', desk.service.anonymous])
      expect([who, await sees(who, order)]).toEqual([who, false]);
    expect(await sees(desk.service.petitioner(order.matterId), order)).toBe(false);
    const ids = async (who: string) =>
      (await listSupervisions(read(who), { first: 100 })).edges.map(({ node }) => node.id);
    expect(await ids(HEAD)).toContain(order.id);
    expect(await ids('station-02-head')).not.toContain(order.id);
    await expect(ids('reception')).rejects.toThrow('no supervision orders');
    expect(await supervisionsByMatter(read('reception'), [order.matterId])).toEqual([null]);
    expect(await of(order.matterId, 'station-02-head')).toEqual([]);
  });

  it('is none of those who are walled off from the matter, also not by an act', async () => {
    const order = await late([desk.wall.officer('legal-reviewer')]);
    expect(await sees('legal-reviewer', order)).toBe(false);
    expect(await of(order.matterId, 'legal-reviewer')).toEqual([]);
    expect(await verify(order, 'legal-reviewer')).toBe('SUPERVISION_NOT_FOUND');
    expect(await answer(order, 'station-02-head')).toBe('SUPERVISION_NOT_FOUND');
    await desk.moved(order.matterId, 'walled', { unit: null }, [desk.wall.unit('station-01')]);
    expect(await sees(HEAD, order)).toBe(false);
    const [clock] = await desk.rows<{ wall: string[] }>('select wall from clock where part_id = $1', order.id);
    expect(clock?.wall).toEqual([desk.wall.unit('station-01')]);
  });

  it('is answered by the unit alone, and verified by nobody who only handles', async () => {
    const order = await late();
    for (const who of [INSPECTOR, 'deputy-leader', 'legal-reviewer', 'petition-officer'])
      expect([who, await answer(order, who)]).toEqual([who, 'SUPERVISION_ACT_NOT_ALLOWED']);
    expect(await actsOfSupervision(read(HEAD), order)).toEqual(['answerSupervision']);
    expect(await actsOfSupervision(read(INSPECTOR), order)).toEqual([]);
    await answer(order);
    const answered = (await of(order.matterId))[0] as Supervision;
    expect(await actsOfSupervision(read(HEAD), answered)).toEqual([]);
    expect(await actsOfSupervision(read(INSPECTOR), answered)).toEqual(['verifyRectification']);
    expect(await verify(order, 'station-01-officer')).toBe('SUPERVISION_ACT_NOT_ALLOWED');
    expect(await verify(order, 'deputy-leader')).toBe('SUPERVISION_ACT_NOT_ALLOWED');
    const own = await desk.done(
      openSupervision,
      { petition: order.matterId, trigger: 'SHUNTED', unit: 'petition-office', words },
      INSPECTOR,
    );
    expect(await answer(own, 'petition-officer')).toBe('done');
    expect(await verify(own, 'petition-officer-2')).toBe('SUPERVISION_OWN_WORK');
  });
});
