/** What an agency or a duty holder answers for, by the article that names it (2022 Regulations 42-46; domain 3.3). */
export const grounds = {
  ABUSE_OF_POWER: '2022 Regulations 42: abuse of power',
  FAILURE_TO_ACT: '2022 Regulations 42: failure to act',
  WRONG_LAW_OR_PROCEDURE: '2022 Regulations 42: wrong law or procedure',
  REFUSED_EXECUTION: '2022 Regulations 42: refusing to execute a favourable opinion',
  NOT_REGISTERED: '2022 Regulations 43, 44: no registration, transfer or supervision',
  NOT_ACCEPTED: '2022 Regulations 44: refusing what it must accept',
  NO_TIMELY_NOTICE: '2022 Regulations 44: no timely written notice',
  DELAY: '2022 Regulations 45: delay or missed limit',
  CLAIM_NOT_SUPPORTED: '2022 Regulations 45: not supporting a clear claim',
  RECOMMENDATION_IGNORED: '2022 Regulations 45: ignoring recommendations',
  RUDE_CONDUCT: '2022 Regulations 46: rude conduct',
  BENEFITS: '2022 Regulations 46: taking benefits',
  FALSIFIED: '2022 Regulations 46: hiding, falsifying or delaying urgent information',
  LEAK: '2022 Regulations 46: leaking reports',
  RETALIATION: '2022 Regulations 46: retaliation',
} as const satisfies Record<string, string>;
export type Ground = keyof typeof grounds;

/** Steps of the ladder (domain 3.2): against a unit, and against a duty holder. */
export const unitMeasures = ['TALK', 'CIRCULAR', 'LISTED', 'CORRECT_IN_TIME'] as const;
export const officerMeasures = [
  'TALK',
  'CIRCULAR',
  'ADMONITION',
  'ORGANISATIONAL',
  'DISCIPLINE',
  'PROSECUTION',
] as const;
export const measures = [...new Set([...unitMeasures, ...officerMeasures])];
export type Measure = (typeof measures)[number];

/** What the legal unit finds (Order 138 of 2016): a flaw of drafting that changes nothing is no fault, nor is a listed exemption. */
export const faults = ['INTENT', 'GROSS_NEGLIGENCE', 'NEGLIGENCE'] as const;
export const degrees = [...faults, 'FORM_ONLY', 'EXEMPT', 'NONE'] as const;
export type Degree = (typeof degrees)[number];
