import { addCalendarDays, type CountingBasis, deadline, isProblem, workingDayFrom } from '@redress/deadlines';
import { noNoticeClock } from '../deadline/owed-notice.rules.js';
import type { Petition } from '../petition/petition.rules.js';
import type { AnswerRemedy, NoticeFacts, QueuedKind } from './notice-facts.rules.js';
import { reviewWriters, type ReviewRemedy } from './review-notice.rules.js';
import type { Notice } from './notice.table.js';

/** One sentence by its key, or the officer's own words. A parameter `organ` is the code of an organ. */
export type Line =
  { readonly key: string; readonly params?: Readonly<Record<string, string | number>> } | { readonly words: string };
/** What a paper says: what was decided and on what basis, what can be done about it, and until when. */
export interface NoticeContent {
  /** Under which name its title and its basis stand among the texts. */
  readonly heading: string;
  readonly body: readonly Line[];
  readonly remedy: NoticeRemedy;
  readonly lastDay: string | null;
  readonly remedyLines: readonly Line[];
  readonly organ: string | null;
}
type NoticeRemedy =
  | 'QUERY'
  | 'ANSWER_OVERDUE'
  | 'SUPERIOR'
  | 'NEW_FACTS'
  | 'FOLLOW_FIRST'
  | 'ASK_ORGAN'
  | 'LEGAL_ROUTE'
  | 'NONE'
  | 'VOLUNTARY'
  | 'ROUTES'
  | 'CONFIRMATION'
  | ReviewRemedy
  | AnswerRemedy;
export type About = Pick<Petition, 'receivedOn' | 'fromOrgan' | 'backlog' | 'identityUnclear'>;
type Paper = Pick<Notice, 'kind' | 'facts'>;
export type Said = Omit<NoticeContent, 'remedyLines' | 'organ' | 'heading'> &
  Partial<Pick<NoticeContent, 'organ' | 'heading'>> & { readonly until?: Line };

/** Failure to perform a duty goes to reconsideration first: 60 days (Reconsideration Law 2023, 20, 23(3)), rolled in favour of the citizen. */
const RECONSIDERATION_DAYS = 60;

/** The words of one paper. Every paper names a remedy, and its last day or why there is none: counted with `basis`, as the clock is. */
export function contentOf(notice: Paper, petition: About, basis: CountingBasis): NoticeContent {
  const { organ = null, heading = notice.kind, until, ...said } = sayings(notice, petition, basis);
  const last: Line = said.lastDay
    ? { key: 'notice.lastDay.DAY', params: { lastDay: said.lastDay } }
    : (until ?? { key: 'notice.lastDay.OPEN' });
  const remedy: Line = { key: `notice.remedy.${said.remedy}`, ...(organ && { params: { organ } }) };
  return { ...said, heading, organ, remedyLines: [remedy, last] };
}

function sayings({ kind, facts }: Paper, petition: About, basis: CountingBasis): Said {
  const write = writers[kind as QueuedKind] as Writer<unknown> | undefined;
  return write
    ? write(facts, petition, basis)
    : { body: [{ key: `notice.${kind}.body` }], remedy: 'SUPERIOR', lastDay: null };
}

const own = (explanation: string | null): Line[] => (explanation ? [{ words: explanation }] : []);

type Writer<F> = (facts: F, petition: About, basis: CountingBasis) => Said;

const writers: { readonly [K in QueuedKind]: Writer<NoticeFacts[K]> } = {
  RECEIPT: (_, petition, basis) => ({
    body: [{ key: 'notice.RECEIPT.body' }],
    remedy: 'QUERY',
    lastDay: firstNoticeBy(petition, basis),
    until: { key: 'notice.lastDay.NONE_OWED' },
  }),
  ACCEPTANCE: (facts) => ({
    body: [
      { key: 'notice.ACCEPTANCE.body', params: { acceptedOn: facts.acceptedOn } },
      { key: `notice.ACCEPTANCE.${facts.route === 'PERFORM_DUTY' ? 'DUTY' : facts.track}` },
      { key: 'notice.rights' },
    ],
    remedy: 'ANSWER_OVERDUE',
    lastDay: facts.answerBy,
    until: { key: 'notice.lastDay.STATUTE' },
  }),
  NON_ACCEPTANCE: (facts) => ({
    body: [{ key: 'notice.NON_ACCEPTANCE.body' }, { key: `notice.reason.${facts.reason}` }, ...own(facts.explanation)],
    remedy: 'SUPERIOR',
    lastDay: null,
  }),
  NO_FURTHER_ACCEPTANCE: (facts) => ({
    body: [
      { key: 'notice.NO_FURTHER_ACCEPTANCE.body', params: { organ: facts.organ, finalisedOn: facts.finalisedOn } },
      ...own(facts.explanation),
    ],
    remedy: 'NEW_FACTS',
    lastDay: null,
    organ: facts.organ,
  }),
  GUIDANCE: (facts) => ({
    body: [{ key: 'notice.GUIDANCE.body', params: { organ: facts.organ } }, ...own(facts.explanation)],
    remedy: 'FOLLOW_FIRST',
    lastDay: null,
    organ: facts.organ,
  }),
  TRANSFER: (facts) => ({
    body: [
      { key: 'notice.TRANSFER.body', params: { organ: facts.organ, transferredOn: facts.on } },
      ...own(facts.explanation),
    ],
    remedy: 'ASK_ORGAN',
    lastDay: null,
    organ: facts.organ,
    until: { key: 'notice.lastDay.TRANSFER' },
  }),
  STATUTORY_ROUTE: (facts) => ({
    body: [
      { key: 'notice.STATUTORY_ROUTE.body' },
      { key: `notice.legalRoute.${facts.legalRoute}` },
      ...(facts.organ ? [{ key: 'notice.STATUTORY_ROUTE.organ', params: { organ: facts.organ } }] : []),
      ...own(facts.explanation),
    ],
    remedy: 'LEGAL_ROUTE',
    lastDay: facts.lastDay,
    organ: facts.organ,
    until: { key: 'notice.lastDay.LEGAL_ROUTE' },
  }),
  EXTENSION: (facts) => ({
    body: [
      { key: 'notice.EXTENSION.body', params: { days: facts.days, extendedOn: facts.extendedOn } },
      { key: 'notice.EXTENSION.reason' },
    ],
    remedy: 'ANSWER_OVERDUE',
    lastDay: facts.answerBy,
  }),
  CONVERSION: (facts) => ({
    body: [{ key: 'notice.CONVERSION.body', params: { convertedOn: facts.convertedOn } }],
    remedy: 'ANSWER_OVERDUE',
    lastDay: facts.answerBy,
  }),
  RECUSAL: (facts) => ({
    body: [
      {
        key: facts.granted ? 'notice.RECUSAL.granted' : 'notice.RECUSAL.refused',
        params: { decidedOn: facts.decidedOn },
      },
    ],
    remedy: 'SUPERIOR',
    lastDay: null,
  }),
  OPINION: (facts) => ({
    ...(facts.remedy === 'RECONSIDERATION' && { heading: 'DUTY_ANSWER' }),
    body: [
      {
        key: facts.remedy === 'RECONSIDERATION' ? 'notice.DUTY_ANSWER.body' : 'notice.OPINION.body',
        params: { issuedOn: facts.issuedOn },
      },
    ],
    remedy: facts.remedy,
    lastDay: facts.lastDay,
    organ: facts.organ,
    until: { key: `notice.lastDay.${facts.remedy}` },
  }),
  SUGGESTION_REPLY: (facts) => ({
    body: [{ key: 'notice.SUGGESTION_REPLY.body', params: { issuedOn: facts.issuedOn } }],
    remedy: 'NONE',
    lastDay: null,
    until: { key: 'notice.lastDay.NONE' },
  }),
  INVITATION: (facts) => ({
    body: [{ key: 'notice.INVITATION.body', params: { proposedOn: facts.proposedOn } }],
    remedy: 'VOLUNTARY',
    lastDay: null,
    until: { key: 'notice.lastDay.NONE' },
  }),
  TERMINATION: (facts) => ({
    body: [{ key: 'notice.TERMINATION.body', params: { endedOn: facts.endedOn } }],
    remedy: 'ROUTES',
    lastDay: null,
    until: { key: 'notice.lastDay.LEGAL_ROUTES' },
  }),
  AGREEMENT: (facts, _, basis) => ({
    body: [{ key: 'notice.AGREEMENT.body', params: { effectiveOn: facts.effectiveOn, performBy: facts.performBy } }],
    remedy: 'CONFIRMATION',
    lastDay: confirmBy(facts.effectiveOn, basis),
  }),
  ...reviewWriters,
};

/** The last day of the joint application for judicial confirmation (T32, People's Mediation Law 33). */
function confirmBy(effectiveOn: string, basis: CountingBasis): string | null {
  const answer = deadline({ ...basis, rule: 'T32', from: effectiveOn });
  return isProblem(answer) ? null : answer.dueDate;
}

/** The last day on which the petitioner is told what happens with the matter (T03, T06); null where no notice is owed (T04). */
function firstNoticeBy(petition: About, basis: CountingBasis): string | null {
  if (noNoticeClock(petition)) return null;
  const answer = deadline({ ...basis, rule: petition.fromOrgan ? 'T06' : 'T03', from: petition.receivedOn });
  return isProblem(answer) ? null : answer.dueDate;
}

/** The facts of a paper once it is served: an opinion then has a last day for its remedy (T13, T16; 2022 Regulations 35, 36), counted from the day it arrived. */
export function factsWhenServed(
  { kind, facts }: Paper,
  servedOn: string,
  basis: CountingBasis,
): Record<string, unknown> {
  if (kind === 'REVIEW') return facts['organ'] ? { ...facts, lastDay: windowUntil('T16', servedOn, basis) } : facts;
  return kind === 'OPINION'
    ? { ...facts, lastDay: remedyUntil(facts['remedy'] as AnswerRemedy, servedOn, basis) }
    : facts;
}

function remedyUntil(remedy: AnswerRemedy, servedOn: string, basis: CountingBasis): string | null {
  if (remedy === 'RECONSIDERATION')
    return workingDayFrom(addCalendarDays(servedOn, RECONSIDERATION_DAYS), basis.calendar);
  return remedy === 'REVIEW' ? windowUntil('T13', servedOn, basis) : null;
}

function windowUntil(rule: 'T13' | 'T16', servedOn: string, basis: CountingBasis): string | null {
  const answer = deadline({ ...basis, rule, from: servedOn });
  return isProblem(answer) ? null : answer.dueDate;
}
