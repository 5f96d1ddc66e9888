import { blindIndexes } from '@redress/proof';
import { type ActContext, type Refused, rows, statement } from '@redress/service-kit';
import { withPetition } from '../petition/lock-petition.js';
import { petitionThing } from '../petition/petition.outgoing.js';
import { issueReceipt } from './issue-receipt.js';
import { refuseReceipt } from './receipt.refusals.js';
import { provesIdentity, receiptMatter } from './receipt.rules.js';
import { revokeReceipts } from './revoke-receipts.js';
import type { ReissueReceipt } from './reissue-receipt.input.js';

/** A receipt given at the counter; the code is shown once. */
export interface GivenReceipt {
  readonly code: string;
  readonly receiptCode: string;
}

const tokensOf = statement(`select token from person_index where petition_id = $1 and purpose = 'same-person'`);

/**
 * Gives a new receipt to a petitioner who lost the code, after holding what the person shows against the keyed tokens: nobody reads the
 * identity for it (security.md 3). The old codes end.
 */
export const reissueReceipt = (ctx: ActContext, input: ReissueReceipt): Promise<GivenReceipt | Refused> =>
  withPetition(ctx, input, 'reissueReceipt', async (petition) => {
    const kept = (await rows<{ token: Buffer }>(ctx.tx, tokensOf, [petition.id])).map(({ token }) => token);
    if (!kept.length) return refuseReceipt('RECEIPT_IDENTITY_UNKNOWN');
    const shown = blindIndexes(ctx.tools.keys['blindIndex'] as string, input.shown);
    if (!provesIdentity(shown, kept)) return refuseReceipt('RECEIPT_IDENTITY_NOT_PROVED', undefined, 'input.shown');
    const matterId = receiptMatter(petition);
    const revoked = await revokeReceipts(ctx, matterId);
    const receiptCode = await issueReceipt(ctx, matterId);
    ctx.journal.record(petitionThing(petition.id), {
      act: 'reissueReceipt',
      basis: '2022 Regulations 18, 21',
      data: { revoked },
    });
    return { code: petition.code, receiptCode };
  });
