import { petitionVoided } from '@redress/contracts';
import { shanghaiDate } from '@redress/deadlines';
import { type ActContext, emptyCorrections, endClocks, updateRow } from '@redress/service-kit';
import { dropWithdrawal } from '../call-back/drop-withdrawal.js';
import { petitionEvent, petitionThing } from './petition.outgoing.js';
import type { Petition, PetitionStatus } from './petition.rules.js';
import { petitionTable } from './petition.table.js';

type Voided = Partial<Petition> & { status: PetitionStatus & ('VOIDED' | 'RESTRICTED_REPORT') };
interface Voiding {
  readonly changes: Voided;
  /** The batch that is undone, where that is why, and what the officer says of it. */
  readonly batchId?: string;
  readonly reason?: string;
}

/** Nothing of what was written stays in a row that nobody may read. */
const emptied = {
  title: '',
  body: '',
  requests: [],
  search: [],
  evidence: [],
  decision: {},
  earlierAnswer: null,
  withdrawal: null,
  statement: null,
  stage: 'VOIDED',
} satisfies Partial<Petition>;

/** Takes a petition out of the register: its text goes, its clocks end, other services hear that it is gone, its row and history stay. */
export async function voidPetition(
  ctx: ActContext,
  petition: Petition,
  { changes, batchId, reason }: Voiding,
): Promise<void> {
  const thing = petitionThing(petition.id);
  const voidedOn = shanghaiDate(ctx.now);
  await updateRow(ctx.tx, petitionTable, petition.id, { ...emptied, ...changes });
  await emptyCorrections(ctx, petition.id);
  await dropWithdrawal(ctx, petition.id);
  ctx.journal.record(
    thing,
    {
      act: 'voidPetition',
      basis: 'D: taken out of the register',
      data: { voidedOn, ...(batchId && { batchId }) },
      ...(reason && { sealed: { reason } }),
    },
    petitionEvent(petitionVoided, petition, { batchId: batchId ?? null, voidedOn }),
  );
  await endClocks(ctx, thing, null, { cause: 'voidPetition', stopped: true });
}
