import { hashSelector, parseReceiptCode } from '@redress/proof';
import { type ActContext, callerFault, row, type Refused, statement } from '@redress/service-kit';
import { countLookup } from './count-lookup.js';
import { matterOpenedBy } from './matter-opened-by.query.js';
import type { OpenMatter } from './open-matter.input.js';
import { type PetitionerToken, petitionerToken } from './petitioner-token.js';
import { refuseReceipt } from './receipt.refusals.js';
import { holdsReceipt, type StoredReceipt } from './receipt.rules.js';

type Found = StoredReceipt & { matterId: string };
type Opening = { readonly opened: PetitionerToken } | { readonly not: 'VALID' | 'NOW' };

const find = statement(`
  select matter_id as "matterId", salt, secret_hash as "secretHash", issued_at as "issuedAt", revoked_at as "revokedAt" from receipt where selector_hash = $1`);
/** Hashed in place of a selector when what was typed is no code: the way stays as long. */
const NO_SELECTOR = '------';

/**
 * Opens a matter to the holder of its receipt: a token for 15 minutes, for this matter alone (security.md 1). What is not valid is an
 * outcome and not yet a refusal, because the look-up has to stay counted: `openedOrRefused` makes the answer of it.
 */
export async function openMatter(ctx: ActContext, { code, part, client }: OpenMatter): Promise<Opening> {
  if (!(await countLookup(ctx, client))) return { not: 'NOW' };
  const key = ctx.tools.keys['receipt'] as string;
  const given = parseReceiptCode(code);
  const stored = await row<Found>(ctx.tx, find, [hashSelector(key, given?.selector ?? NO_SELECTOR)]);
  if (!holdsReceipt(key, given, stored, ctx.now)) return { not: 'VALID' };
  const matter = await matterOpenedBy(ctx, (stored as Found).matterId, part ?? null);
  return matter ? { opened: await petitionerToken(ctx.tools.keys['signing'] as string, matter) } : { not: 'VALID' };
}

/** The answer to the holder: the token, one refusal for everything that is not valid, an error for too many look-ups. */
export function openedOrRefused(result: Opening | Refused): PetitionerToken | Refused {
  if ('refused' in result) return result;
  if ('opened' in result) return result.opened;
  if (result.not === 'NOW')
    throw callerFault('RATE_LIMITED', 'too many receipt look-ups; try again later, or ask at the counter');
  return refuseReceipt('RECEIPT_NOT_VALID');
}
