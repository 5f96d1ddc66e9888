import { describe, expect, it } from '@jest/globals';
import { TextBook } from '@redress/service-kit';
import { declineReasonCodes } from '../triage/decline.rules.js';
import { legalRouteCodes } from '../triage/legal-route.rules.js';
import { answerRemedy } from './answer-remedy.rules.js';
import { missingFacts, type NoticeFacts, type QueuedKind } from './notice-facts.rules.js';
import { contentOf, factsWhenServed, type Line } from './notice.rules.js';

const matter = { receivedOn: '2025-09-18', fromOrgan: null, backlog: false, identityUnclear: false };
/** What this software ships with: the defaults of the library. */
const shipped = {};
const own = 'Words <of> the officer';
const papers: { [K in QueuedKind]: NoticeFacts[K] } = {
  RECEIPT: { code: '2026-ABC123' },
  ACCEPTANCE: {
    acceptedOn: '2026-08-03',
    track: 'ORDINARY',
    route: 'PETITION',
    answerBy: '2026-10-08',
    paperAsked: false,
  },
  NON_ACCEPTANCE: { reason: 'NO_FACTS', explanation: own },
  NO_FURTHER_ACCEPTANCE: { organ: 'provincial-department', finalisedOn: '2026-05-01', explanation: null },
  GUIDANCE: { organ: 'municipal-bureau', explanation: null },
  TRANSFER: { organ: 'demo-township', on: '2026-08-03', explanation: null },
  STATUTORY_ROUTE: { legalRoute: 'COURT', organ: 'demo-court', decisionOn: null, lastDay: null, explanation: null },
  EXTENSION: { days: 30, extendedOn: '2026-09-28', answerBy: '2026-11-02' },
  CONVERSION: { convertedOn: '2026-08-10', answerBy: '2026-10-08' },
  RECUSAL: { granted: true, decidedOn: '2026-08-05' },
  SUGGESTION_REPLY: { issuedOn: '2026-09-20' },
  INVITATION: { proposedOn: '2026-07-06' },
  TERMINATION: { endedOn: '2026-07-20' },
  AGREEMENT: { effectiveOn: '2026-09-03', performBy: '2026-12-01' },
  OPINION: { issuedOn: '2026-09-20', remedy: 'REVIEW', organ: 'municipal-bureau', lastDay: null },
  REVIEW_RECEIPT: { stage: 'REVIEW', requestedOn: '2026-06-20', organ: 'municipal-bureau', decideBy: '2026-07-20' },
  REVIEW_DECISION: { decision: 'TAKEN', on: '2026-06-22', organ: 'municipal-bureau', decideBy: null, lastDay: null },
  HEARING: { from: '2026-09-07', to: '2026-09-08', organ: 'provincial-department', decideBy: '2026-10-08' },
  REVIEW: {
    outcome: 'UPHELD',
    issuedOn: '2026-07-15',
    organ: 'provincial-department',
    lastDay: null,
    outside: false,
  },
  REREVIEW: { outcome: 'UPHELD', issuedOn: '2026-09-20', outside: false },
  REOPENING: { reason: 'NEW_FACTS', reopenedOn: '2026-09-21', answerBy: '2026-11-20' },
};
const kinds = Object.keys(papers) as QueuedKind[];
const content = <K extends QueuedKind>(kind: K, facts: Partial<NoticeFacts[K]> = {}) =>
  contentOf({ kind, facts: { ...papers[kind], ...facts } }, matter, shipped);
const keys = (lines: readonly Line[]) => lines.flatMap((line) => ('key' in line ? [line.key] : []));

describe('every paper', () => {
  const texts = new TextBook([new URL('./locales/', import.meta.url)]);

  it.each(kinds)('%s names a remedy, and its last day or why there is none', (kind) => {
    const { remedyLines, body } = content(kind);
    expect(keys(remedyLines)).toHaveLength(2);
    expect(body.length).toBeGreaterThan(0);
  });

  it.each(kinds)('%s has every sentence in both languages', (kind) => {
    const { body, remedyLines } = content(kind);
    for (const key of [...keys(body), ...keys(remedyLines), `notice.${kind}.title`, `notice.${kind}.basis`])
      for (const language of ['zh-CN', 'en'] as const) expect(texts.text(language, key)).not.toBe(key);
  });

  it('has a sentence for every reason, route, track and remedy', () => {
    const all = [
      ...declineReasonCodes
        .filter((code) => code === 'NO_FACTS' || code === 'NOT_PETITION_MATTER')
        .map((code) => `notice.reason.${code}`),
      ...legalRouteCodes.map((code) => `notice.legalRoute.${code}`),
      ...['ORDINARY', 'SIMPLE', 'SUGGESTION', 'DUTY'].map((track) => `notice.ACCEPTANCE.${track}`),
      ...['REVIEW', 'RECONSIDERATION', 'NONE'].flatMap((remedy) => [
        `notice.remedy.${remedy}`,
        `notice.lastDay.${remedy}`,
      ]),
      'notice.RECUSAL.refused',
      'notice.DUTY_ANSWER.title',
      'notice.DUTY_ANSWER.body',
      'notice.DUTY_ANSWER.basis',
      'notice.lastDay.STATUTE',
      'notice.lastDay.NONE_OWED',
      'notice.lastDay.OPEN',
      'notice.rights',
      ...['UPHELD', 'CHANGED', 'REVOKED'].flatMap((outcome) => [
        `notice.REVIEW.${outcome}`,
        `notice.REREVIEW.${outcome}`,
      ]),
      ...['TAKEN', 'REFUSED', 'EXCUSED', 'NOT_EXCUSED'].map((decision) => `notice.REVIEW_DECISION.${decision}`),
      ...['NEW_FACTS', 'BREACH', 'ORDER', 'REVOKED'].map((reason) => `notice.REOPENING.${reason}`),
      'notice.REVIEW_RECEIPT.REREVIEW',
    ];
    for (const key of all)
      for (const language of ['zh-CN', 'en'] as const) expect(texts.text(language, key)).not.toBe(key);
  });

  it('is not queued without what the law wants of its kind', () => {
    for (const kind of kinds) expect(missingFacts(kind, papers[kind])).toEqual([]);
    expect(missingFacts('EXTENSION', { days: 30 } as NoticeFacts['EXTENSION'])).toEqual(['extendedOn', 'answerBy']);
    expect(missingFacts('OPINION', { ...papers.OPINION, organ: null })).toEqual(['organ']);
    expect(missingFacts('OPINION', { ...papers.OPINION, organ: null, remedy: 'RECONSIDERATION' })).toEqual([]);
  });
});

describe('last days', () => {
  it('the receipt tells until when the petitioner hears from us, or that nothing can be sent', () => {
    expect(content('RECEIPT').lastDay).toBe('2025-10-09');
    const unclear = contentOf(
      { kind: 'RECEIPT', facts: { ...papers.RECEIPT } },
      { ...matter, identityUnclear: true },
      shipped,
    );
    expect([unclear.lastDay, keys(unclear.remedyLines)[1]]).toEqual([null, 'notice.lastDay.NONE_OWED']);
    expect(
      contentOf(
        { kind: 'RECEIPT', facts: { ...papers.RECEIPT } },
        { ...matter, fromOrgan: 'demo-petition-bureau' },
        shipped,
      ).lastDay,
    ).toBe('2025-10-09');
  });

  it('acceptance tells the last day for the answer; for a duty, that its statute sets it', () => {
    expect(content('ACCEPTANCE').lastDay).toBe('2026-10-08');
    const duty = content('ACCEPTANCE', { route: 'PERFORM_DUTY', answerBy: null });
    expect([keys(duty.body)[1], keys(duty.remedyLines)[1]]).toEqual([
      'notice.ACCEPTANCE.DUTY',
      'notice.lastDay.STATUTE',
    ]);
  });

  it('an opinion tells the review window in words until it is served, then its last day', () => {
    expect(keys(content('OPINION').remedyLines)).toEqual(['notice.remedy.REVIEW', 'notice.lastDay.REVIEW']);
    const served = factsWhenServed({ kind: 'OPINION', facts: { ...papers.OPINION } }, '2026-06-01', shipped);
    expect(served['lastDay']).toBe('2026-07-01');
    expect(contentOf({ kind: 'OPINION', facts: served }, matter, shipped).lastDay).toBe('2026-07-01');
  });

  it('a review opinion tells the window for a re-review in words until it is served, then its last day, rolled over the holiday', () => {
    expect(keys(content('REVIEW').remedyLines)).toEqual(['notice.remedy.REREVIEW', 'notice.lastDay.REREVIEW']);
    const served = factsWhenServed({ kind: 'REVIEW', facts: { ...papers.REVIEW } }, '2026-09-02', shipped);
    expect(served['lastDay']).toBe('2026-10-08');
    expect(factsWhenServed({ kind: 'REREVIEW', facts: { ...papers.REREVIEW } }, '2026-09-02', shipped)).toEqual(
      papers.REREVIEW,
    );
  });

  it('a revoked opinion is handled anew: nothing is to be asked for, and no day of the petitioner runs', () => {
    const revoked = { outcome: 'REVOKED', organ: null } as const;
    expect(keys(content('REVIEW', revoked).remedyLines)).toEqual([
      'notice.remedy.HANDLED_ANEW',
      'notice.lastDay.HANDLED_ANEW',
    ]);
    expect(
      factsWhenServed({ kind: 'REVIEW', facts: { ...papers.REVIEW, ...revoked } }, '2026-09-02', shipped)['lastDay'],
    ).toBeNull();
    expect(keys(content('REREVIEW', { outcome: 'REVOKED' }).remedyLines)[0]).toBe('notice.remedy.HANDLED_ANEW');
    expect(keys(content('REREVIEW').remedyLines)).toEqual(['notice.remedy.FINAL', 'notice.lastDay.NONE']);
    expect(keys(content('REVIEW', { organ: null }).remedyLines)[0]).toBe('notice.remedy.FINAL');
  });

  it('a request that was not taken can be asked again inside the window; one that was taken is waited for', () => {
    const refused = content('REVIEW_DECISION', { decision: 'REFUSED', lastDay: '2026-07-01' });
    expect([refused.remedy, refused.lastDay]).toEqual(['ASK_AGAIN', '2026-07-01']);
    expect(content('REVIEW_DECISION', { decision: 'NOT_EXCUSED' }).remedy).toBe('ASK_AGAIN');
    expect(content('REVIEW_DECISION').remedy).toBe('REVIEW_OVERDUE');
    expect(content('REVIEW_RECEIPT').lastDay).toBe('2026-07-20');
    expect(keys(content('HEARING', { decideBy: null }).remedyLines)[1]).toBe('notice.lastDay.HEARING');
  });

  it('an answer about a duty leads to reconsideration, one about a suggestion to nothing that has a last day', () => {
    expect(
      factsWhenServed(
        { kind: 'OPINION', facts: { ...papers.OPINION, remedy: 'RECONSIDERATION' } },
        '2026-08-03',
        shipped,
      )['lastDay'],
    ).toBe('2026-10-08');
    expect(content('OPINION', { remedy: 'RECONSIDERATION', organ: null })).toMatchObject({ heading: 'DUTY_ANSWER' });
    expect(content('SUGGESTION_REPLY')).toMatchObject({ heading: 'SUGGESTION_REPLY', remedy: 'NONE', lastDay: null });
    expect(factsWhenServed({ kind: 'TRANSFER', facts: { organ: 'demo-township' } }, '2026-08-03', shipped)).toEqual({
      organ: 'demo-township',
    });
  });

  it('a diversion tells the last day of the remedy where it is known', () => {
    expect(content('STATUTORY_ROUTE', { lastDay: '2026-08-10' }).lastDay).toBe('2026-08-10');
    expect(keys(content('STATUTORY_ROUTE').remedyLines)[1]).toBe('notice.lastDay.LEGAL_ROUTE');
    expect(keys(content('STATUTORY_ROUTE', { organ: null }).body)).not.toContain('notice.STATUTORY_ROUTE.organ');
  });
});

describe('review', () => {
  it('exists for petition opinions of route 6 alone', () => {
    expect(answerRemedy({ route: 'PETITION' })).toBe('REVIEW');
    expect(answerRemedy({ route: 'PERFORM_DUTY' })).toBe('RECONSIDERATION');
  });
});
