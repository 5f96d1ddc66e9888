import type { Petition } from '../petition/petition.rules.js';

/** Stages a petitioner is told of; each has a text of what it means and one of what comes next, in both languages. */
export const stages = [
  'REGISTERED',
  'SCREENED',
  'NOT_ACCEPTED',
  'DIVERTED_LEGAL',
  'TRANSFERRED',
  'ACCEPTED',
  'ASSIGNED',
  'HANDLING',
  'OPINION_ISSUED',
  'OPINION_SERVED',
  'REVIEW_REQUESTED',
  'REVIEW_SERVED',
  'REREVIEW_REQUESTED',
  'REREVIEW_SERVED',
  'FINAL',
  'CLOSED',
  'REOPENED',
  'WITHDRAWN',
  'LINKED',
  'SPLIT',
  'SEALED',
] as const;
export type Stage = (typeof stages)[number];

/** The stage to tell: how far the whole matter is over all services; a state of intake that ends the way comes first. */
export function stageOf({ status, stage }: Pick<Petition, 'status' | 'stage'>): Stage {
  if (status === 'VOIDED') return 'SPLIT';
  if (status === 'RESTRICTED_REPORT') return 'SEALED';
  if (status === 'REGISTERED' || status === 'SCREENED' || status === 'ACCEPTED')
    return isStage(stage) && later(stage, status) ? stage : status;
  return status;
}

const isStage = (stage: string): stage is Stage => (stages as readonly string[]).includes(stage);
const later = (stage: Stage, status: Stage): boolean => stages.indexOf(stage) >= stages.indexOf(status);
