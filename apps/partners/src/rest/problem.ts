import type { Refused } from '@redress/service-kit';

/** An error as an agency gets it: RFC 9457, with a stable code and what can be done. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly more: {
      readonly detail?: string;
      readonly title?: string;
      readonly basis?: string;
      readonly remedy?: string;
    } = {},
  ) {
    super(code);
  }
}

/** The HTTP status of a code; an outcome of the matter itself is a conflict. */
const statuses: Readonly<Record<string, number>> = {
  BAD_USER_INPUT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  FEED_NOT_AN_AGENCY: 403,
  REFERRAL_ACT_NOT_ALLOWED: 403,
  SUBSCRIPTION_NOT_AN_AGENCY: 403,
  NOT_FOUND: 404,
  REFERRAL_NOT_FOUND: 404,
  SUBSCRIPTION_NOT_FOUND: 404,
  TOO_LARGE: 413,
  IDEMPOTENCY_CONFLICT: 422,
  SUBSCRIPTION_ADDRESS: 422,
  SUBSCRIPTION_FILTER: 422,
  REPLAY_EMPTY: 422,
  RATE_LIMITED: 429,
  INTERNAL: 500,
  SERVICE_UNAVAILABLE: 503,
};
export const statusOf = (code: string, otherwise = 409): number => statuses[code] ?? otherwise;

/** What the matter's own rules refused, with the texts in the caller's language. */
export const refusedAs = (
  { refused }: Refused,
  text: (key: string, params?: Readonly<Record<string, unknown>>) => string,
): Problem =>
  new Problem(statusOf(refused.code), refused.code, {
    title: text(`${refused.code}.message`, refused.params),
    basis: refused.basis,
    remedy: text(`${refused.code}.remedy`, refused.params),
  });
