/** What audits and indicators count: acts of the agency, never of a person. */
type FactKind =
  | 'ANSWERED'
  | 'WITHDRAWN'
  | 'RATED'
  | 'MEDIATION_OPENED'
  | 'MEDIATION_AGREED'
  | 'MEDIATION_TERMINATED'
  | 'MEDIATION_PERFORMED'
  | 'REVIEW_ASKED'
  | 'REVIEW_NOT_TAKEN'
  | 'REVIEW_DECIDED'
  | 'FINALISED'
  | 'CLOSED'
  | 'REOPENED';

export interface Fact {
  readonly kind: FactKind;
  readonly on: string;
  /** The opinion or the mediation. */
  readonly subject: string | null;
  /** The rating, the last day of a level, or why a mediation ended. */
  readonly value: string | null;
}

type Payload = Readonly<Record<string, string | boolean | null>>;
const text = (value: Payload[string] | undefined): string | null => (typeof value === 'string' ? value : null);
const fact = (
  kind: FactKind,
  on: Payload[string] | undefined,
  subject?: Payload[string],
  value?: Payload[string],
): Fact => ({
  kind,
  on: String(on),
  subject: text(subject),
  value: text(value),
});
const asked = (told: Payload) => fact('REVIEW_ASKED', told['requestedOn'], told['reviewId']);
const decided = (told: Payload) => fact('REVIEW_DECIDED', told['servedOn'], told['reviewId'], told['outcome']);
const opened = (told: Payload) => fact('MEDIATION_OPENED', told['on'], told['mediationId'], told['dueDate']);

/** What each event says that is counted. */
const readers: Readonly<Record<string, (told: Payload) => Fact>> = {
  'petition.opinion-served': (told) => fact('ANSWERED', told['servedOn'], told['opinionId']),
  'petition.withdrawn': (told) => fact('WITHDRAWN', told['effectiveOn']),
  'petition.rated': (told) => fact('RATED', told['ratedOn'], null, told['rating']),
  'mediation.opened': opened,
  'mediation.level-raised': opened,
  'mediation.agreed': (told) => fact('MEDIATION_AGREED', told['on'], told['mediationId']),
  'mediation.terminated': (told) => fact('MEDIATION_TERMINATED', told['on'], told['mediationId'], told['cause']),
  'petition.review-requested': asked,
  'petition.rereview-requested': asked,
  'petition.review-refused': (told) => fact('REVIEW_NOT_TAKEN', told['refusedOn'], told['reviewId'], told['reason']),
  'petition.review-served': decided,
  'petition.rereview-served': decided,
  'petition.finalised': (told) => fact('FINALISED', told['finalisedOn'], told['reviewId'], told['outcome']),
  'petition.closed': (told) => fact('CLOSED', told['closedOn'], null, told['reason']),
  'petition.reopened': (told) => fact('REOPENED', told['reopenedOn'], null, told['reason']),
  'mediation.performed': (told) => fact('MEDIATION_PERFORMED', told['on'], told['mediationId']),
};

/** The fact an event tells; null when it tells none. */
export const factOf = (type: string, told: Payload): Fact | null => readers[type]?.(told) ?? null;

/** Officers whom an event names as having a hand in the matter. */
export function officersIn(told: Readonly<Record<string, unknown>>): string[] {
  const named = [told['registeredBy'], told['handler'], told['leaderInCharge'], told['members']].flat();
  return named.filter((officer): officer is string => typeof officer === 'string');
}
