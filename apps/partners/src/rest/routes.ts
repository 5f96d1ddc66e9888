import { z } from 'zod';
import { readFeedInput } from '../feed/feed.input.js';
import {
  createSubscriptionInput,
  renewSecretInput,
  replayInput,
  seeDeliveriesInput,
} from '../subscription/subscription.input.js';

/** One route of the interface, as it stands in the document. `problems`: codes it can answer with besides those of every route. */
export interface Route {
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly says: string;
  readonly status: number;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  readonly problems: readonly string[];
  /** Read by anybody, without a token. */
  readonly open?: boolean;
  readonly purpose?: boolean;
}

const own = ['SUBSCRIPTION_NOT_AN_AGENCY', 'SUBSCRIPTION_NOT_FOUND', 'SUBSCRIPTION_WRONG_STATE'];
const referral = ['REFERRAL_NOT_FOUND', 'SERVICE_UNAVAILABLE'];
const words = z.strictObject({ words: z.string().describe('Why, in words that the sender reads') });
const subscriptionAct = (act: string, says: string, body?: z.ZodType): Route => ({
  method: 'post',
  path: `/subscriptions/{id}/${act}`,
  says,
  status: 200,
  ...(body && { body }),
  problems: own,
});
const referralAct = (act: string, says: string, body?: z.ZodType): Route => ({
  method: 'post',
  path: `/referrals/{ref}/${act}`,
  says,
  status: 200,
  ...(body && { body }),
  problems: referral,
});

/** Every route of the interface; a spec holds it against the controllers. */
export const routes: readonly Route[] = [
  {
    method: 'get',
    path: '/events',
    says: 'Read on in your feed',
    status: 200,
    query: readFeedInput,
    problems: ['FEED_NOT_AN_AGENCY'],
  },
  { method: 'get', path: '/referrals/{ref}', says: 'How a referral stands', status: 200, problems: referral },
  {
    method: 'get',
    path: '/content/{ref}',
    says: 'What was referred; each reading stands in the history of the matter',
    status: 200,
    problems: [...referral, 'PURPOSE_NEEDED'],
    purpose: true,
  },
  referralAct('accept', 'You take it'),
  referralAct(
    'return',
    'You give it back',
    words.extend({ reason: z.string().describe('NOT_COMPETENT, INCOMPLETE, DUPLICATE, CONFLICT_OF_INTEREST, OTHER') }),
  ),
  referralAct('ask', 'You ask before you decide', words),
  referralAct(
    'outcome',
    'How it ended',
    words.extend({ outcome: z.string().describe('TAKEN_UP, SOLVED, NO_GROUNDS, PASSED_ON, OPINION_GIVEN, TOOK_PART') }),
  ),
  { method: 'get', path: '/subscriptions', says: 'Your subscriptions and how they stand', status: 200, problems: [] },
  {
    method: 'post',
    path: '/subscriptions',
    says: 'Ask for events at an address of yours; the secret is told here and never again',
    status: 201,
    body: createSubscriptionInput,
    problems: ['SUBSCRIPTION_NOT_AN_AGENCY', 'SUBSCRIPTION_ADDRESS', 'SUBSCRIPTION_FILTER', 'SUBSCRIPTION_TOO_MANY'],
  },
  {
    method: 'get',
    path: '/subscriptions/{id}',
    says: 'One subscription',
    status: 200,
    problems: ['SUBSCRIPTION_NOT_FOUND'],
  },
  subscriptionAct('pause', 'Stop the deliveries; nothing is lost'),
  subscriptionAct('resume', 'Go on where you stopped'),
  subscriptionAct('prove', 'Ask for a new proof of control'),
  subscriptionAct('revoke', 'End it at once'),
  subscriptionAct('secret', 'A new shared secret, told once', renewSecretInput),
  {
    method: 'get',
    path: '/subscriptions/{id}/deliveries',
    says: 'Deliveries with their attempts',
    status: 200,
    query: seeDeliveriesInput,
    problems: ['SUBSCRIPTION_NOT_FOUND'],
  },
  {
    method: 'post',
    path: '/replays',
    says: 'Send again: by id, number, time, or all that is parked',
    status: 202,
    body: replayInput,
    problems: [...own, 'REPLAY_EMPTY'],
  },
  {
    method: 'get',
    path: '/keys',
    says: 'Public keys of v1a signatures, with the time they count',
    status: 200,
    problems: [],
    open: true,
  },
  {
    method: 'get',
    path: '/schemas/{file}',
    says: 'JSON Schema of a type of event',
    status: 200,
    problems: ['NOT_FOUND'],
    open: true,
  },
  { method: 'get', path: '/openapi.json', says: 'This document', status: 200, problems: [], open: true },
];
