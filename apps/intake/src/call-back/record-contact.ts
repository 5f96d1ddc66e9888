import { shanghaiDate } from '@redress/deadlines';
import type { ActContext, Refused } from '@redress/service-kit';
import { withPetition } from '../petition/lock-petition.js';
import { petitionThing } from '../petition/petition.outgoing.js';
import type { Petition } from '../petition/petition.rules.js';
import { unknownAmong } from '../petition/wall-of.js';
import type { RecordContact } from './call-back.input.js';
import { refuseCallBack } from './call-back.refusals.js';
import { keepContact } from './keep-contact.js';
import { openCallBack } from './open-call-back.js';

/** An officer records that a unit was in contact with the petitioner. A withdrawal that followed it is asked about, also when it is learned of later (domain 1.5). */
export const recordContact = (ctx: ActContext, input: RecordContact): Promise<Petition | Refused> =>
  withPetition(ctx, input, 'recordContact', async (petition) => {
    const { unit, contactOn } = input;
    if (contactOn > shanghaiDate(ctx.now)) return refuseCallBack('CONTACT_NOT_YET', {}, 'input.contactOn');
    if (await unknownAmong(ctx, [{ kind: 'unit', code: unit }]))
      return refuseCallBack('CONTACT_UNIT_UNKNOWN', {}, 'input.unit');
    await keepContact(ctx, petition.id, { unit, contactOn });
    ctx.journal.record(petitionThing(petition.id), {
      act: 'recordContact',
      basis: 'D: domain 1.5',
      data: { unit, contactOn },
    });
    return openCallBack(ctx, petition);
  });
