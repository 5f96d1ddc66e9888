import type { ActContext, Refused } from '@redress/service-kit';
import { issueDecision } from './issue-decision.js';
import type { IssueReviewOpinion } from './review.input.js';
import type { Review } from './review.rules.js';

/** The re-reviewing organ decides within thirty days, hearings not counted (2022 Regulations 36; T17; flow row 28). */
export const issueRereviewOpinion = (ctx: ActContext, input: IssueReviewOpinion): Promise<Review | Refused> =>
  issueDecision(ctx, input, 'issueRereviewOpinion');
