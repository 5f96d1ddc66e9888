import type { NoticeFacts, QueuedKind } from './notice-facts.rules.js';
import type { Said } from './notice.rules.js';

/** What can be done about a paper of review, re-review and reopening. */
export type ReviewRemedy = 'REREVIEW' | 'HANDLED_ANEW' | 'FINAL' | 'ASK_AGAIN' | 'HEARING' | 'REVIEW_OVERDUE';
type ReviewKind = Extract<
  QueuedKind,
  'REVIEW_RECEIPT' | 'REVIEW_DECISION' | 'HEARING' | 'REVIEW' | 'REREVIEW' | 'REOPENING'
>;

/** The words of the papers of rows 22-32: who decides, until when, and what can be done where. */
export const reviewWriters: { readonly [K in ReviewKind]: (facts: NoticeFacts[K]) => Said } = {
  REVIEW_RECEIPT: ({ stage, requestedOn, organ, decideBy }) => ({
    body: [{ key: `notice.REVIEW_RECEIPT.${stage}`, params: { requestedOn, organ } }],
    remedy: 'REVIEW_OVERDUE',
    lastDay: decideBy,
    organ,
  }),
  REVIEW_DECISION: ({ decision, on, organ, decideBy, lastDay }) => ({
    body: [{ key: `notice.REVIEW_DECISION.${decision}`, params: { on, organ } }],
    remedy: decision === 'REFUSED' || decision === 'NOT_EXCUSED' ? 'ASK_AGAIN' : 'REVIEW_OVERDUE',
    lastDay: decideBy ?? lastDay,
    organ,
  }),
  HEARING: ({ from, to, organ, decideBy }) => ({
    body: [{ key: 'notice.HEARING.body', params: { from, to, organ } }],
    remedy: 'HEARING',
    lastDay: decideBy,
    organ,
    until: { key: 'notice.lastDay.HEARING' },
  }),
  REVIEW: ({ outcome, issuedOn, organ, lastDay }) => ({
    body: [{ key: `notice.REVIEW.${outcome}`, params: { issuedOn } }],
    remedy: outcome === 'REVOKED' ? 'HANDLED_ANEW' : organ ? 'REREVIEW' : 'FINAL',
    lastDay,
    organ,
    until: { key: outcome === 'REVOKED' ? 'notice.lastDay.HANDLED_ANEW' : 'notice.lastDay.REREVIEW' },
  }),
  REREVIEW: ({ outcome, issuedOn }) => ({
    body: [{ key: `notice.REREVIEW.${outcome}`, params: { issuedOn } }],
    remedy: outcome === 'REVOKED' ? 'HANDLED_ANEW' : 'FINAL',
    lastDay: null,
    until: { key: outcome === 'REVOKED' ? 'notice.lastDay.HANDLED_ANEW' : 'notice.lastDay.NONE' },
  }),
  REOPENING: ({ reason, reopenedOn, answerBy }) => ({
    body: [{ key: `notice.REOPENING.${reason}`, params: { reopenedOn } }],
    remedy: 'ANSWER_OVERDUE',
    lastDay: answerBy,
    until: { key: 'notice.lastDay.STATUTE' },
  }),
};
