import { type ActContext, insertRow, startClock } from '@redress/service-kit';
import { clocksAtReceipt } from '../deadline/receipt-clocks.rules.js';
import { clockMatter, petitionThing, registeredEvent } from './petition.outgoing.js';
import type { Petition } from './petition.rules.js';
import { freeCode } from './free-code.js';
import { petitionTable } from './petition.table.js';
import { bigrams } from './search.rules.js';

type Given =
  | 'id'
  | 'submissionId'
  | 'class'
  | 'unit'
  | 'channel'
  | 'receivedAt'
  | 'receivedOn'
  | 'registeredBy'
  | 'identityUnclear'
  | 'title'
  | 'body'
  | 'requests'
  | 'wall';
export type NewPetition = Pick<Petition, Given> & Partial<Petition>;

/** Enters one matter into the register: row, clocks from the receipt, history and `petition.registered` (flow row 1). */
export async function openPetition(ctx: ActContext, given: NewPetition, act: string): Promise<Petition> {
  const petition: Petition = {
    ...blank,
    code: await freeCode(ctx, given.receivedOn),
    search: bigrams(`${given.title} ${given.body}`),
    ...given,
  };
  await insertRow(ctx.tx, petitionTable, petition);
  const thing = petitionThing(petition.id);
  ctx.journal.created(thing);
  ctx.journal.record(
    thing,
    {
      act,
      basis: '2022 Regulations 22, 23',
      data: { channel: petition.channel, class: petition.class, receivedOn: petition.receivedOn },
      sealed: { text: petition.body },
    },
    registeredEvent(petition),
  );
  for (const start of clocksAtReceipt(petition)) await startClock(ctx, clockMatter(petition), start);
  return petition;
}

const blank = {
  parentId: null,
  linkedTo: null,
  status: 'REGISTERED',
  track: null,
  route: null,
  litigationRelated: false,
  fromOrgan: null,
  personId: null,
  decision: {},
  evidence: null,
  stage: 'REGISTERED',
  backlog: false,
  earlierAnswer: null,
  withdrawal: null,
  statement: null,
  rating: null,
  version: 1,
} as const satisfies Partial<Petition>;
