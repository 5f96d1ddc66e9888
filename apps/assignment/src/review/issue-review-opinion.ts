import type { ActContext, Refused } from '@redress/service-kit';
import { issueDecision } from './issue-decision.js';
import type { IssueReviewOpinion } from './review.input.js';
import type { Review } from './review.rules.js';

/** The reviewing organ decides on the opinion within thirty days (2022 Regulations 35; T14; flow row 24). */
export const issueReviewOpinion = (ctx: ActContext, input: IssueReviewOpinion): Promise<Review | Refused> =>
  issueDecision(ctx, input, 'issueReviewOpinion');
