import { type ActContext, rows, statement } from '@redress/service-kit';
import { petitionThing } from '../petition/petition.outgoing.js';
import type { Finality } from './finality.table.js';

const enter = statement(
  'insert into finality (petition_id, organ, finalised_on) values ($1, $2, $3) on conflict do nothing returning 1 as entered',
);
const repeat = statement('insert into finality_repeat (petition_id, final_id, declined_on) values ($1, $2, $3)');

/** Enters a matter in the register of finality; a matter that was reopened by order from above and ended again stands there once. */
export async function enterFinality(ctx: ActContext, finality: Finality): Promise<void> {
  const { petitionId, organ, finalisedOn } = finality;
  if (!(await rows(ctx.tx, enter, [petitionId, organ, finalisedOn])).length) return;
  ctx.journal.record(petitionThing(finality.petitionId), {
    act: 'enterFinality',
    basis: '2022 Regulations 36(3)',
    data: { organ: finality.organ, finalisedOn: finality.finalisedOn },
  });
}

/** Links what was handed in again to the matter that is final; the person bears no mark. */
export const linkToFinal = (ctx: ActContext, petitionId: string, finalId: string, declinedOn: string) =>
  rows(ctx.tx, repeat, [petitionId, finalId, declinedOn]);
