import { describe, expect, it } from '@jest/globals';
import { type Decision, isOurs } from '../petition/decision.rules.js';
import { answerBy, handlingRule, refuseAcceptance } from './acceptance.rules.js';
import { refuseDecline } from './decline.rules.js';
import { openLegalRoutes, refuseDiversion } from './diversion.rules.js';
import { refuseAnswer, refuseObjection, refuseTransfer } from './transfer.rules.js';

const TODAY = '2026-08-03';
const screening = { on: TODAY, by: 'petition-officer', ours: true, group: false, simpleGround: null, reasons: 'ours' };
const objection = { on: '2026-08-01', reasons: 'not ours', suggestedOrgan: null, answer: null, answeredOn: null };
const ours: Decision = { screening };
const notOurs: Decision = { screening: { ...screening, ours: false } };
const waiting: Decision = { ...notOurs, objection };
const refusedBySender: Decision = { ...notOurs, objection: { ...objection, answer: 'REFUSED', answeredOn: TODAY } };
const matter = { route: 'PETITION' as const, litigationRelated: false, fromOrgan: null, decision: ours };

describe('accepting', () => {
  it('is open to what is ours on routes 5 and 6', () => {
    expect(refuseAcceptance(matter)).toBeNull();
    expect(refuseAcceptance({ ...matter, route: 'PERFORM_DUTY' })).toBeNull();
  });

  it('is closed to litigation and to the legal routes, which are told their way', () => {
    expect(refuseAcceptance({ ...matter, litigationRelated: true, route: 'LEGAL_PROCEDURE' })).toBe(
      'LITIGATION_NOT_ACCEPTED',
    );
    for (const route of ['LEGAL_PROCEDURE', 'ARBITRATION', 'PARTY_APPEAL', 'ADMINISTRATIVE_PROCEDURE'] as const)
      expect(refuseAcceptance({ ...matter, route })).toBe('ROUTE_NOT_ACCEPTED');
  });

  it('is closed to what is not ours, until the sender has not agreed to take it back', () => {
    expect(refuseAcceptance({ ...matter, decision: notOurs })).toBe('NOT_OURS');
    expect(refuseAcceptance({ ...matter, decision: {} })).toBe('NOT_OURS');
    expect(refuseAcceptance({ ...matter, decision: waiting })).toBe('OBJECTION_OPEN');
    expect(refuseAcceptance({ ...matter, decision: refusedBySender })).toBeNull();
    expect(isOurs({ decision: refusedBySender })).toBe(true);
  });

  it('counts 60 days on route 6 alone, 10 working days on the simple track, 30 days for a suggestion', () => {
    const days = { acceptedOn: '2026-08-03', receivedOn: '2026-08-01' };
    expect(handlingRule('ORDINARY', 'PETITION')).toBe('T11');
    expect(handlingRule('SIMPLE', 'PETITION')).toBe('T10');
    expect(handlingRule('SUGGESTION', 'PETITION')).toBe('T21');
    expect(handlingRule('ORDINARY', 'PERFORM_DUTY')).toBeNull();
    expect(answerBy('ORDINARY', 'PETITION', days, {})).toBe('2026-10-08');
    expect(answerBy('SIMPLE', 'PETITION', days, {})).toBe('2026-08-17');
    expect(answerBy('ORDINARY', 'PERFORM_DUTY', days, {})).toBeNull();
    expect(answerBy('SUGGESTION', 'PETITION', days, {})).toBe('2026-08-31');
  });
});

describe('declining', () => {
  it('takes the coded reasons', () => {
    expect(refuseDecline(matter, { reason: 'NOT_PETITION_MATTER' }, TODAY)).toBeNull();
    expect(refuseDecline(matter, { reason: 'NO_FACTS' }, TODAY)).toBeNull();
    expect(refuseDecline(matter, { reason: 'SAME_MATTER_IN_PROGRESS', organ: 'municipal-bureau' }, TODAY)).toBeNull();
    expect(
      refuseDecline(
        matter,
        { reason: 'FINALISED', organ: 'provincial-department', finalisedOn: TODAY, sameFactsAndReasons: true },
        TODAY,
      ),
    ).toBeNull();
  });

  it('never sends away who has another legal way or came to the wrong door', () => {
    expect(refuseDecline(matter, { reason: 'LITIGATION' }, TODAY)).toBe('LITIGATION_IS_DIVERTED');
    expect(
      refuseDecline({ ...matter, litigationRelated: true, route: 'LEGAL_PROCEDURE' }, { reason: 'NO_FACTS' }, TODAY),
    ).toBe('LITIGATION_IS_DIVERTED');
    expect(refuseDecline({ ...matter, route: 'ARBITRATION' }, { reason: 'NOT_PETITION_MATTER' }, TODAY)).toBe(
      'LITIGATION_IS_DIVERTED',
    );
    expect(refuseDecline({ ...matter, decision: notOurs }, { reason: 'NO_FACTS' }, TODAY)).toBe('DECLINE_NOT_OURS');
  });

  it('names where the same matter is handled', () => {
    expect(refuseDecline(matter, { reason: 'SAME_MATTER_IN_PROGRESS' }, TODAY)).toBe('DECLINE_NEEDS_ORGAN');
  });

  it('calls a matter final only on a served re-review opinion about the same facts and reasons', () => {
    const final = {
      reason: 'FINALISED' as const,
      organ: 'provincial-department',
      finalisedOn: '2026-05-01',
      sameFactsAndReasons: true,
    };
    expect(refuseDecline(matter, { ...final, organ: null }, TODAY)).toBe('DECLINE_NEEDS_FINALITY');
    expect(refuseDecline(matter, { ...final, finalisedOn: null }, TODAY)).toBe('DECLINE_NEEDS_FINALITY');
    expect(refuseDecline(matter, { ...final, finalisedOn: '2026-08-04' }, TODAY)).toBe('DAY_IN_FUTURE');
    expect(refuseDecline(matter, { ...final, sameFactsAndReasons: false }, TODAY)).toBe('DECLINE_NEW_FACTS');
    expect(refuseDecline(matter, { ...final, sameFactsAndReasons: null }, TODAY)).toBe('DECLINE_NEW_FACTS');
  });

  it('waits for the answer to our objection', () => {
    expect(refuseDecline({ ...matter, decision: waiting }, { reason: 'NO_FACTS' }, TODAY)).toBe('OBJECTION_OPEN');
  });
});

describe('diverting', () => {
  const legal = { ...matter, route: 'LEGAL_PROCEDURE' as const };

  it('is for the four legal routes, into a procedure that belongs to the route', () => {
    expect(refuseDiversion(legal, { legalRoute: 'COURT' }, TODAY)).toBeNull();
    expect(refuseDiversion(legal, { legalRoute: 'COURT', decisionOn: TODAY }, TODAY)).toBeNull();
    expect(refuseDiversion(matter, { legalRoute: 'COURT' }, TODAY)).toBe('DIVERT_NOT_STATUTORY');
    expect(refuseDiversion({ ...matter, route: 'PERFORM_DUTY' }, { legalRoute: 'RECONSIDERATION' }, TODAY)).toBe(
      'DIVERT_NOT_STATUTORY',
    );
    expect(refuseDiversion(legal, { legalRoute: 'ARBITRATION' }, TODAY)).toBe('LEGAL_ROUTE_MISMATCH');
    expect(openLegalRoutes({ route: 'ARBITRATION' })).toEqual(['ARBITRATION']);
  });

  it('counts the remedy from a day that has been', () => {
    expect(refuseDiversion(legal, { legalRoute: 'COURT', decisionOn: '2026-08-04' }, TODAY)).toBe('DAY_IN_FUTURE');
    expect(refuseDiversion({ ...legal, decision: waiting }, { legalRoute: 'COURT' }, TODAY)).toBe('OBJECTION_OPEN');
  });
});

describe('sending on and objecting', () => {
  const sent = { fromOrgan: 'demo-petition-bureau', decision: notOurs };

  it('sends on only what is not ours, and only outside the bureau', () => {
    expect(refuseTransfer({ fromOrgan: null, decision: notOurs }, false)).toBeNull();
    expect(refuseTransfer({ fromOrgan: null, decision: notOurs }, true)).toBe('ORGAN_IS_OURS');
    expect(refuseTransfer({ fromOrgan: null, decision: ours }, false)).toBe('TRANSFER_OURS');
  });

  it('gives back by objection what an organ sent, and handles it when the sender does not agree', () => {
    expect(refuseTransfer(sent, false)).toBe('TRANSFER_NEEDS_OBJECTION');
    expect(refuseTransfer({ ...sent, decision: waiting }, false)).toBe('OBJECTION_OPEN');
    expect(refuseTransfer({ ...sent, decision: refusedBySender }, false)).toBe('TRANSFER_MUST_HANDLE');
  });

  it('objects once, in five working days, to what an organ sent and what was not found ours', () => {
    expect(refuseObjection(sent, '2026-08-03', TODAY)).toBeNull();
    expect(refuseObjection({ ...sent, decision: {} }, '2026-08-10', TODAY)).toBeNull();
    expect(refuseObjection(sent, '2026-08-02', TODAY)).toBe('OBJECTION_LATE');
    expect(refuseObjection(sent, null, TODAY)).toBe('OBJECTION_LATE');
    expect(refuseObjection({ ...sent, fromOrgan: null }, '2026-08-10', TODAY)).toBe('NOT_SENT_TO_US');
    expect(refuseObjection({ ...sent, decision: ours }, '2026-08-10', TODAY)).toBe('OBJECTION_OURS');
    expect(refuseObjection({ ...sent, decision: waiting }, '2026-08-10', TODAY)).toBe('OBJECTION_MADE');
  });

  it('enters the answer on a day between the objection and today', () => {
    expect(refuseAnswer({ decision: waiting }, '2026-08-01', TODAY)).toBeNull();
    expect(refuseAnswer({ decision: waiting }, TODAY, TODAY)).toBeNull();
    expect(refuseAnswer({ decision: waiting }, '2026-07-31', TODAY)).toBe('ANSWER_DAY_WRONG');
    expect(refuseAnswer({ decision: waiting }, '2026-08-04', TODAY)).toBe('ANSWER_DAY_WRONG');
    expect(refuseAnswer({ decision: notOurs }, TODAY, TODAY)).toBe('NO_OBJECTION_OPEN');
    expect(refuseAnswer({ decision: refusedBySender }, TODAY, TODAY)).toBe('NO_OBJECTION_OPEN');
  });
});
