import { shanghaiDate } from '@redress/deadlines';
import { type ActContext, insertRow, startClock, updateRow } from '@redress/service-kit';
import { v7 as uuidv7 } from 'uuid';
import { clockMatter, petitionThing } from '../petition/petition.outgoing.js';
import type { Petition } from '../petition/petition.rules.js';
import { petitionTable } from '../petition/petition.table.js';
import { contactBefore } from './call-back.rules.js';
import { callBackTable } from './call-back.table.js';
import { daysOfContact } from './keep-contact.js';

/** Starts the call-back where the withdrawal followed a contact by a unit complained about within seven days; one call-back to a withdrawal (domain 1.5). */
export async function openCallBack(ctx: ActContext, petition: Petition): Promise<Petition> {
  const { withdrawal } = petition;
  if (!withdrawal || withdrawal.callBackId) return petition;
  const contactOn = contactBefore(withdrawal.askedOn, await daysOfContact(ctx, petition.id));
  if (!contactOn) return petition;
  const callBackId = uuidv7();
  const openedOn = shanghaiDate(ctx.now);
  await insertRow(ctx.tx, callBackTable, {
    id: callBackId,
    petitionId: petition.id,
    status: 'OPEN',
    contactOn,
    openedOn,
    triedOn: [],
    concludedOn: null,
    concludedBy: null,
    version: 1,
  });
  ctx.journal.record(petitionThing(petition.id), {
    act: 'openCallBack',
    basis: 'D: domain 1.5',
    data: { contactOn, openedOn },
  });
  await startClock(ctx, clockMatter(petition), {
    rule: 'CALL_BACK',
    startEvent: 'withdrawPetition',
    startDay: openedOn,
  });
  return updateRow(ctx.tx, petitionTable, petition.id, { withdrawal: { ...withdrawal, callBackId } });
}
