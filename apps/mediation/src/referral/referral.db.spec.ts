import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { MediationDesk } from '../../test/mediation.fixture.js';
import { onPetitionAccepted } from '../reactions/on-petition-accepted.js';
import { onPetitionDiverted } from '../reactions/on-petition-diverted.js';
import { onPetitionEnded } from '../reactions/on-petition-ended.js';
import { onPetitionTransferObjected } from '../reactions/on-petition-transfer-objected.js';
import { onPetitionTransferred } from '../reactions/on-petition-transferred.js';
import { acceptReferral } from './accept-referral.js';
import { askAboutReferral } from './ask-about-referral.js';
import { explainReferral } from './explain-referral.js';
import { offerReferral } from './offer-referral.js';
import { openReferral } from './open-referral.js';
import { recallReferral } from './recall-referral.js';
import { reportOutcome } from './report-outcome.js';
import { returnReferral } from './return-referral.js';

let desk: MediationDesk;
beforeAll(async () => {
  desk = await MediationDesk.open();
});
afterAll(() => desk?.close());
beforeEach(() => desk.at('2026-09-01T10:00:00+08:00'));

const words = '说明';
const court = () => desk.partner('demo-court');

describe('a matter that leaves the house', () => {
  it('is offered to the partner that the diversion names, and to the organ it is transferred to', async () => {
    const diverted = await desk.diverted();
    expect(diverted).toMatchObject({ agency: 'demo-court', purpose: 'DIVERSION', status: 'OFFERED' });
    expect(await desk.event(diverted.matterId, 'referral.offered')).toMatchObject({
      agency: 'demo-court',
      unit: 'petition-office',
      on: '2026-09-01',
      round: 1,
      replyWorkingDays: 5,
      outcomeWorkingDays: 15,
    });
    const transferred = await desk.registered();
    await desk.hear(onPetitionTransferred, transferred, { organ: 'demo-township' });
    expect(await desk.referralOf(transferred)).toMatchObject({ agency: 'demo-township', purpose: 'TRANSFER' });
  });

  it('stays with the petition office where the organ is no partner here, or none is named; the history says so', async () => {
    for (const partner of ['nobody', 'closed-court', null]) {
      const id = await desk.registered();
      await desk.hear(onPetitionDiverted, id, { partner });
      expect(await desk.rows('select 1 from referral where matter_id = $1', id)).toEqual([]);
      const told = await desk.rows(
        `select data->>'notOffered' as why from history where thing_id = $1 and act = 'offerReferral'`,
        id,
      );
      expect(told).toEqual(partner ? [{ why: 'REFERRAL_AGENCY_UNKNOWN' }] : []);
    }
  });
});

describe('the windows of a referral', () => {
  it('begin with the proved delivery and run in the working days agreed with the agency', async () => {
    const referral = await desk.diverted();
    expect(await desk.clocks(referral.id)).toEqual([]);
    await desk.delivered(referral, '2026-09-30T10:00:00+08:00');
    await desk.delivered(referral, '2026-10-09T10:00:00+08:00');
    expect(await desk.clocks(referral.id)).toEqual(['REPLY 2026-09-30 2026-10-13 RUNNING']);
    const slow = await desk.diverted('slow-court');
    await desk.delivered(slow, '2026-09-01T10:00:00+08:00');
    expect(await desk.clocks(slow.id)).toEqual(['REPLY 2026-09-01 2026-09-11 RUNNING']);
  });

  it('end with the answer; the outcome has its own, from the day of acceptance', async () => {
    const referral = await desk.diverted();
    await desk.delivered(referral, '2026-09-01T10:00:00+08:00');
    await desk.at('2026-09-03T10:00:00+08:00');
    await desk.done(acceptReferral, { id: referral.id }, court());
    await desk.at('2026-09-10T10:00:00+08:00');
    await desk.done(reportOutcome, { id: referral.id, outcome: 'TAKEN_UP', words }, court());
    expect(await desk.clocks(referral.id)).toEqual([
      'REPLY 2026-09-01 2026-09-08 MET',
      'OUTCOME 2026-09-03 2026-09-23 MET',
    ]);
    expect(await desk.events(referral.matterId)).toEqual([
      'referral.offered',
      'referral.accepted',
      'referral.answered',
    ]);
    expect(await desk.steps(referral.id)).toEqual(['OFFERED', 'DELIVERED', 'ACCEPTED', 'ANSWERED']);
  });

  it('stop at a question and begin again in full when the sender has explained', async () => {
    const referral = await desk.asked();
    const justice = desk.partner('demo-justice');
    await desk.delivered(referral, '2026-09-01T10:00:00+08:00');
    await desk.at('2026-09-02T10:00:00+08:00');
    await desk.done(askAboutReferral, { id: referral.id, words: '哪份合同?' }, justice);
    await desk.at('2026-09-16T10:00:00+08:00');
    await desk.service.timers.fireDue();
    await desk.done(explainReferral, { id: referral.id, words }, 'station-01-officer');
    expect(await desk.clocks(referral.id)).toEqual([
      'REPLY 2026-09-01 2026-09-08 MET',
      'REPLY 2026-09-16 2026-09-22 RUNNING',
    ]);
    expect((await desk.referral(referral.id)).status).toBe('OFFERED');
  });

  it('that pass in silence are told, and the sender stays responsible; a late answer still counts', async () => {
    const referral = await desk.diverted();
    await desk.delivered(referral, '2026-09-01T10:00:00+08:00');
    await desk.at('2026-09-08T23:59:00+08:00');
    await desk.service.timers.fireDue();
    expect((await desk.referral(referral.id)).status).toBe('OFFERED');
    await desk.at('2026-09-09T00:00:01+08:00');
    await desk.service.timers.fireDue();
    expect(await desk.referral(referral.id)).toMatchObject({ status: 'UNANSWERED', unanswered: 'REPLY' });
    expect(await desk.event(referral.matterId, 'referral.unanswered')).toMatchObject({
      agency: 'demo-court',
      window: 'REPLY',
    });
    await desk.done(acceptReferral, { id: referral.id }, court());
    expect(await desk.referral(referral.id)).toMatchObject({ status: 'ACCEPTED', unanswered: null });
    await desk.at('2026-10-01T00:00:01+08:00');
    await desk.service.timers.fireDue();
    expect(await desk.referral(referral.id)).toMatchObject({ status: 'ACCEPTED', unanswered: 'OUTCOME' });
    expect(await desk.event(referral.matterId, 'referral.unanswered')).toMatchObject({ window: 'OUTCOME' });
    expect(await desk.clocks(referral.id)).toEqual([
      'REPLY 2026-09-01 2026-09-08 MISSED',
      'OUTCOME 2026-09-09 2026-09-30 RUNNING',
    ]);
  });

  it('of two agencies run beside each other in one matter', async () => {
    const matterId = await desk.assigned();
    const referrals = [await desk.asked('demo-justice', matterId), await desk.asked('demo-court', matterId)];
    for (const referral of referrals) await desk.delivered(referral, '2026-09-01T10:00:00+08:00');
    await desk.done(acceptReferral, { id: referrals[0]!.id }, desk.partner('demo-justice'));
    expect(await desk.clocks(referrals[0]!.id)).toEqual([
      'REPLY 2026-09-01 2026-09-08 MET',
      'OUTCOME 2026-09-01 2026-09-21 RUNNING',
    ]);
    expect(await desk.clocks(referrals[1]!.id)).toEqual(['REPLY 2026-09-01 2026-09-08 RUNNING']);
  });

  it('an answer that was faster than the news of the delivery needs no window', async () => {
    const referral = await desk.diverted();
    await desk.done(acceptReferral, { id: referral.id }, court());
    await desk.delivered(referral, '2026-09-01T09:00:00+08:00');
    expect(await desk.clocks(referral.id)).toEqual(['OUTCOME 2026-09-01 2026-09-21 RUNNING']);
  });
});

describe('an answer', () => {
  it('counts once', async () => {
    const referral = await desk.diverted();
    await desk.done(acceptReferral, { id: referral.id }, court());
    for (const act of [acceptReferral, askAboutReferral, returnReferral] as const)
      expect(await desk.code(act as typeof returnReferral, { id: referral.id, words, reason: 'OTHER' }, court())).toBe(
        'REFERRAL_WRONG_STATE',
      );
    await desk.done(reportOutcome, { id: referral.id, outcome: 'TAKEN_UP', words }, court());
    expect(await desk.code(reportOutcome, { id: referral.id, outcome: 'SOLVED', words }, court())).toBe(
      'REFERRAL_WRONG_STATE',
    );
  });

  it('is the agency’s own: another agency does not even learn that there is a referral; officers do not answer for it', async () => {
    const { id } = await desk.diverted();
    expect(await desk.code(acceptReferral, { id }, desk.partner('demo-justice'))).toBe('REFERRAL_NOT_FOUND');
    expect(await desk.code(openReferral, { id, purpose: 'HANDLE' }, desk.partner('demo-justice'))).toBe(
      'REFERRAL_NOT_FOUND',
    );
    expect(await desk.code(acceptReferral, { id }, 'petition-officer')).toBe('REFERRAL_ACT_NOT_ALLOWED');
    expect(await desk.code(recallReferral, { id, words }, court())).toBe('REFERRAL_ACT_NOT_ALLOWED');
    expect(await desk.code(acceptReferral, { id: uuidv7() }, court())).toBe('REFERRAL_NOT_FOUND');
  });

  it('fits what was asked', async () => {
    const referral = await desk.asked();
    const justice = desk.partner('demo-justice');
    await desk.done(acceptReferral, { id: referral.id }, justice);
    expect(await desk.code(reportOutcome, { id: referral.id, outcome: 'SOLVED', words }, justice)).toBe(
      'REFERRAL_OUTCOME_MISMATCH',
    );
    await desk.done(reportOutcome, { id: referral.id, outcome: 'OPINION_GIVEN', words }, justice);
  });

  it('that gives a diverted matter back opens it for another way', async () => {
    const referral = await desk.diverted();
    await desk.done(returnReferral, { id: referral.id, reason: 'NOT_COMPETENT', words }, court());
    expect(await desk.event(referral.matterId, 'referral.returned')).toMatchObject({
      reason: 'NOT_COMPETENT',
      purpose: 'DIVERSION',
    });
    expect(await desk.rows('select status from matter where matter_id = $1', referral.matterId)).toEqual([
      { status: 'OPEN' },
    ]);
    await desk.hear(onPetitionDiverted, referral.matterId, { partner: 'demo-court' });
    expect(await desk.event(referral.matterId, 'referral.offered')).toMatchObject({ round: 2 });
  });

  it('on a stale view is refused', async () => {
    const referral = await desk.diverted();
    expect(await desk.code(acceptReferral, { id: referral.id, expectedVersion: 99 }, court())).toBe('VERSION_CONFLICT');
  });
});

describe('a recall', () => {
  it('ends every right of the agency, and its windows', async () => {
    const referral = await desk.diverted();
    await desk.delivered(referral, '2026-09-01T10:00:00+08:00');
    const opened = await desk.done(openReferral, { id: referral.id, purpose: 'ASSESS_COMPETENCE' }, court());
    expect(opened.referral.id).toBe(referral.id);
    await desk.done(recallReferral, { id: referral.id, words }, 'petition-officer');
    for (const act of [acceptReferral, openReferral] as const)
      expect(await desk.code(act as typeof openReferral, { id: referral.id, purpose: 'HANDLE' }, court())).toBe(
        'REFERRAL_RECALLED',
      );
    expect(await desk.clocks(referral.id)).toEqual(['REPLY 2026-09-01 2026-09-08 STOPPED']);
    await desk.at('2026-09-09T00:00:01+08:00');
    await desk.service.timers.fireDue();
    expect(await desk.events(referral.matterId)).toEqual(['referral.offered', 'referral.recalled']);
  });

  it.each([
    ['petition.withdrawn', 'WITHDRAWN'],
    ['petition.voided', 'VOIDED'],
    ['petition.linked', 'LINKED'],
    ['petition.acceptance-declined', 'CLOSED'],
  ])('happens by itself when the matter ends: %s', async (type, cause) => {
    const matterId = await desk.assigned();
    const [open, answered] = [await desk.asked('demo-justice', matterId), await desk.asked('demo-court', matterId)];
    await desk.done(returnReferral, { id: answered.id, reason: 'OTHER', words }, court());
    await desk.hear(onPetitionEnded, matterId, {}, { type });
    expect(await desk.referral(open.id)).toMatchObject({ status: 'RECALLED', reason: cause });
    expect(await desk.referral(answered.id)).toMatchObject({ status: 'RETURNED' });
    const again = await desk.code(
      offerReferral,
      { petition: matterId, agency: 'demo-court', purpose: 'OPINION', words },
      'petition-officer',
    );
    expect(again).toBe(cause === 'VOIDED' ? 'REFERRAL_MATTER_NOT_FOUND' : 'REFERRAL_MATTER_ENDED');
  });

  it('happens when we say that a matter sent to us is not ours', async () => {
    const referral = await desk.asked();
    await desk.hear(onPetitionTransferObjected, referral.matterId, {});
    expect(await desk.referral(referral.id)).toMatchObject({ status: 'RECALLED', reason: 'OBJECTED' });
  });
});

describe('an officer', () => {
  const offer = { agency: 'demo-court', purpose: 'OPINION' as const, words };

  it('asks an agency about a matter that the officer has, and nobody about another', async () => {
    const petition = await desk.assigned();
    expect(await desk.code(offerReferral, { petition, ...offer }, 'station-02-officer')).toBe(
      'REFERRAL_MATTER_NOT_FOUND',
    );
    expect(await desk.code(offerReferral, { petition, ...offer }, 'reception')).toBe('REFERRAL_ACT_NOT_ALLOWED');
    expect(await desk.code(offerReferral, { petition, ...offer }, 'station-01-head')).toBe('done');
    expect(await desk.code(offerReferral, { petition, ...offer }, 'station-01-officer')).toBe('REFERRAL_OPEN_ALREADY');
  });

  it('does not give away by hand what no decision gave away', async () => {
    const petition = await desk.registered();
    expect(await desk.code(offerReferral, { petition, ...offer, purpose: 'DIVERSION' }, 'petition-officer')).toBe(
      'REFERRAL_PURPOSE_MISMATCH',
    );
    await desk.hear(onPetitionDiverted, petition, { partner: null });
    const given = await desk.done(offerReferral, { petition, ...offer, purpose: 'DIVERSION' }, 'petition-officer');
    expect(given).toMatchObject({ senderUnit: 'petition-office', purpose: 'DIVERSION' });
  });

  it('finds no agency that is closed', async () => {
    const petition = await desk.registered();
    await desk.hear(onPetitionAccepted, petition, { class: 'APPEAL_REQUEST' });
    expect(await desk.code(offerReferral, { petition, ...offer, agency: 'closed-court' }, 'petition-officer')).toBe(
      'REFERRAL_AGENCY_UNKNOWN',
    );
  });
});

it('what agencies and officers write stands in no event and in no history entry', async () => {
  const referral = await desk.asked();
  const justice = desk.partner('demo-justice');
  await desk.done(askAboutReferral, { id: referral.id, words: 'CANARY-QUESTION' }, justice);
  await desk.done(explainReferral, { id: referral.id, words: 'CANARY-ANSWER' }, 'station-01-officer');
  await desk.done(returnReferral, { id: referral.id, reason: 'OTHER', words: 'CANARY-RETURN' }, justice);
  const [found] = await desk.rows<{ n: number }>(
    `select (select count(*) from outbox where payload::text like '%CANARY%') + (select count(*) from history where data::text || commitments::text like '%CANARY%') as n`,
  );
  expect(Number(found?.n)).toBe(0);
  const kept = await desk.rows(`select words from referral_step where words like 'CANARY%'`);
  expect(kept).toHaveLength(3);
});
