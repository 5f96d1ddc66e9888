import { type ActContext, type Refused, updateRow } from '@redress/service-kit';
import { dropWithdrawal } from '../call-back/drop-withdrawal.js';
import { withPetition } from './lock-petition.js';
import { petitionThing } from './petition.outgoing.js';
import { refusePetition } from './petition.refusals.js';
import type { Petition } from './petition.rules.js';
import { petitionTable } from './petition.table.js';
import type { KeepPetition } from './withdraw-petition.input.js';

/** The petitioner takes the withdrawal back within the seven days, or while the call-back is open; nothing has happened to the matter meanwhile (domain 1.5). */
export const keepPetition = (ctx: ActContext, input: KeepPetition): Promise<Petition | Refused> =>
  withPetition(ctx, input, 'keepPetition', async (petition) => {
    if (!petition.withdrawal) return refusePetition('WITHDRAWAL_NOT_ASKED');
    const kept = await updateRow(ctx.tx, petitionTable, petition.id, { withdrawal: null });
    await dropWithdrawal(ctx, petition.id);
    ctx.journal.record(petitionThing(petition.id), {
      act: 'keepPetition',
      basis: 'D: domain 1.5',
      data: { askedOn: petition.withdrawal.askedOn },
    });
    return kept;
  });
