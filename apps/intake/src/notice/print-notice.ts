import type { ActContext, Refused } from '@redress/service-kit';
import { openIdentity } from '../person/open-identity.js';
import { petitionThing } from '../petition/petition.outgoing.js';
import { withNotice } from './lock-notice.js';
import type { PrintNotice } from './notice.input.js';
import { refuseNotice } from './notice.refusals.js';
import type { Notice } from './notice.table.js';

/** A paper with the name on it, for one printing; nothing of it is kept. */
export interface PrintedNotice {
  readonly notice: Notice;
  readonly addressee: string;
  readonly address: string | null;
}

/** Puts the addressee's name on a paper so that it can be printed and sent. Opens the identity for this purpose alone; the petitioner sees that it was opened. */
export const printNotice = (ctx: ActContext, input: PrintNotice): Promise<PrintedNotice | Refused> =>
  withNotice(ctx, input, 'printNotice', async (petition, notice) => {
    const person = await openIdentity(
      ctx,
      { id: petition.id, personId: notice.personId ?? petition.personId },
      { purpose: 'SERVE_NOTICE', reason: notice.kind },
    );
    if (!person?.name) return refuseNotice('NOTICE_NO_ADDRESSEE');
    ctx.journal.record(petitionThing(petition.id), {
      act: 'printNotice',
      basis: '2022 Regulations 23(2); PIPL 6',
      data: { noticeId: notice.id, kind: notice.kind },
    });
    return { notice, addressee: person.name, address: person.address };
  });
