import { type ActContext, type Refused, row, statement } from '@redress/service-kit';
import { withPetition } from '../petition/lock-petition.js';
import { petitionThing } from '../petition/petition.outgoing.js';
import { issueReceipt } from './issue-receipt.js';
import { refuseReceipt } from './receipt.refusals.js';
import { receiptMatter } from './receipt.rules.js';
import type { IssueFirstReceipt } from './reissue-receipt.input.js';
import type { GivenReceipt } from './reissue-receipt.js';

const anyReceipt = statement('select 1 from receipt where matter_id = $1 limit 1');

/** Gives the first receipt of a matter that has none, such as an imported one, when the sender asks for it and has proved to be the sender (2022 Regulations 18, 21). */
export const issueFirstReceipt = (ctx: ActContext, input: IssueFirstReceipt): Promise<GivenReceipt | Refused> =>
  withPetition(ctx, input, 'issueFirstReceipt', async (petition) => {
    if (await row(ctx.tx, anyReceipt, [receiptMatter(petition)])) return refuseReceipt('RECEIPT_ALREADY_GIVEN');
    const receiptCode = await issueReceipt(ctx, receiptMatter(petition));
    ctx.journal.record(petitionThing(petition.id), {
      act: 'issueFirstReceipt',
      basis: '2022 Regulations 18, 21',
      data: { proof: input.proof },
    });
    return { code: petition.code, receiptCode };
  });
