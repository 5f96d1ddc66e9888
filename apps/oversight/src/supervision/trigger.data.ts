/** One ground on which supervision is opened: its basis, and whether it is found by counting or by looking. */
interface Trigger {
  readonly basis: string;
  /** Whether this service opens it by itself; the others need an inspector's eye. */
  readonly counted: boolean;
}

/** The trigger table (domain 3.1): what the law names, and local lists where they add what can be counted. */
export const triggers = {
  NOTICE_LATE: { basis: '2022 Regulations 23, 40; T03, T06, T09', counted: true },
  OBJECTION_LATE: { basis: '2022 Regulations 24, 40; T07', counted: true },
  ANSWER_LATE: { basis: '2022 Regulations 34, 40; T10, T11', counted: true },
  REVIEW_LATE: { basis: '2022 Regulations 35, 36, 40; T14, T17', counted: true },
  RECOMMENDATION_UNANSWERED: { basis: '2022 Regulations 40(4); T29', counted: true },
  EXECUTION_LATE: { basis: '2022 Regulations 32, 40: refusal to carry out an opinion', counted: true },
  SHUNTED: { basis: '2022 Regulations 40: shirking; three or more routings', counted: true },
  WRONG_ROUTING: { basis: '2022 Regulations 40: against the rules; two confirmed wrong routings', counted: true },
  AGREEMENT_BREACHED: { basis: '2022 Regulations 40; agreement not performed, an organ as party', counted: true },
  REFERRAL_UNANSWERED: { basis: '2022 Regulations 24, 40: the sender answers until the agency does', counted: true },
  REPEAT_CAUSED: { basis: '2022 Regulations 40; repeat caused by the agency', counted: false },
  OPINION_DEFECTIVE: {
    basis: '2022 Regulations 32, 40: facts, basis, procedure or elements of the opinion',
    counted: false,
  },
  PERFUNCTORY: { basis: '2022 Regulations 40: shirking, perfunctory handling, delay', counted: false },
  FALSE_COMPLETION: { basis: '2022 Regulations 40: falsification', counted: false },
} as const satisfies Record<string, Trigger>;
export type TriggerCode = keyof typeof triggers;

/** Which clock, once its last day has passed, is a ground for what (domain 3.1). T09 and T10 are T03 and T11 on the simple track. */
export const missedClocks: Readonly<Record<string, TriggerCode>> = {
  T03: 'NOTICE_LATE',
  T06: 'NOTICE_LATE',
  T09: 'NOTICE_LATE',
  T07: 'OBJECTION_LATE',
  T10: 'ANSWER_LATE',
  T11: 'ANSWER_LATE',
  T14: 'REVIEW_LATE',
  T17: 'REVIEW_LATE',
  T29: 'RECOMMENDATION_UNANSWERED',
  EXECUTION: 'EXECUTION_LATE',
};

/** From how many routings on a matter is sent round instead of handled, and from how many confirmed wrong ones on (domain 3.1). */
export const ROUTINGS = 3;
export const WRONG_ROUTINGS = 2;
