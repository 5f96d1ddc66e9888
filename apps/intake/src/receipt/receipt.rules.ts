import { addCalendarDays, shanghaiDate } from '@redress/deadlines';
import { dummyVerify, type ReceiptCode, verifySecret } from '@redress/proof';

/** A receipt as it is stored. */
export interface StoredReceipt {
  readonly salt: Buffer;
  readonly secretHash: Buffer;
  readonly issuedAt: Date;
  readonly revokedAt: Date | null;
}
export interface Verifier {
  readonly verifySecret: typeof verifySecret;
  readonly dummyVerify: typeof dummyVerify;
}

/** A code opens its matter for five years; review, re-review and finality are over long before (D). */
const VALID_DAYS = 5 * 366;

/**
 * Whether who typed the code holds the receipt. Exactly one verification is done whatever is wrong (not a code, unknown, wrong secret,
 * revoked, expired), so that neither the answer nor its time tells which (security.md 1).
 */
export function holdsReceipt(
  key: string,
  given: ReceiptCode | null,
  stored: StoredReceipt | null,
  now: Date,
  verifier: Verifier = { verifySecret, dummyVerify },
): boolean {
  const secret = given?.secret ?? '';
  const proved = stored
    ? verifier.verifySecret(key, stored.salt, secret, stored.secretHash)
    : verifier.dummyVerify(key, secret);
  return proved && given !== null && stored !== null && stored.revokedAt === null && !expired(stored.issuedAt, now);
}

const expired = (issuedAt: Date, now: Date): boolean =>
  shanghaiDate(now) > addCalendarDays(shanghaiDate(issuedAt), VALID_DAYS);

/** Look-ups of the last minute and the last 24 hours, of one address and of all. */
export interface Lookups {
  readonly minute: number;
  readonly day: number;
  readonly allMinute: number;
}

/** Whether one more look-up may be made: 5 a minute and 20 a day from one address, 100 a minute in all (graphql.md 2). An address nobody told counts in all only. */
export const mayLookUp = (made: Lookups, known: boolean): boolean =>
  made.allMinute < 100 && (!known || (made.minute < 5 && made.day < 20));

/** Whether somebody at the counter shows what the matter keeps: every number shown must be the petitioner's, and at least one must be shown. */
export const provesIdentity = (shown: readonly Buffer[], kept: readonly Buffer[]): boolean =>
  shown.length > 0 && shown.every((token) => kept.some((other) => other.equals(token)));

/** The matter a receipt is for: the whole of what was handed in, so that one code tracks all its parts. */
export const receiptMatter = ({ id, parentId }: { id: string; parentId: string | null }): string => parentId ?? id;
