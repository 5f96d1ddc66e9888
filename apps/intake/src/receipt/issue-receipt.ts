import { randomBytes } from 'node:crypto';
import { hashSecret, hashSelector, newReceiptCode } from '@redress/proof';
import { type ActContext, rows, statement } from '@redress/service-kit';
import { v7 as uuidv7 } from 'uuid';

const keep = statement(
  'insert into receipt (id, matter_id, selector_hash, salt, secret_hash, issued_at) values ($1, $2, $3, $4, $5, $6)',
);

/** Issues the receipt code of a matter. It is shown once and never stored: only a keyed hash of its two parts is (security.md 1). */
export async function issueReceipt(ctx: ActContext, matterId: string): Promise<string> {
  const key = ctx.tools.keys['receipt'] as string;
  const { code, selector, secret } = newReceiptCode();
  const salt = randomBytes(16);
  await rows(ctx.tx, keep, [
    uuidv7(),
    matterId,
    hashSelector(key, selector),
    salt,
    hashSecret(key, salt, secret),
    ctx.now,
  ]);
  return code;
}
