import { shanghaiDate } from '@redress/deadlines';
import { type ActContext, type Refused, rows, statement } from '@redress/service-kit';
import { changeMediation } from './change-mediation.js';
import { withMediation } from './lock-mediation.js';
import type { AddProposal } from './mediation.input.js';
import { refuseMediationAct } from './mediation.refusals.js';
import type { Mediation } from './mediation.rules.js';

const keep = statement(`
  insert into mediation_proposal (mediation_id, no, party, day, words)
  select $1, coalesce(max(no), 0) + 1, $2, $3, $4 from mediation_proposal where mediation_id = $1`);

/** Keeps what a party or the mediator offered at the table, apart from the file that decides: it is not used against anybody (2022 interpretation 107). */
export const addProposal = (ctx: ActContext, input: AddProposal): Promise<Mediation | Refused> =>
  withMediation(ctx, input, 'addProposal', async (locked) => {
    const { party = null, words } = input;
    if (party !== null && !locked.parties.some(({ no }) => no === party))
      return refuseMediationAct('MEDIATION_PARTY_UNKNOWN');
    await rows(ctx.tx, keep, [locked.mediation.id, party, shanghaiDate(ctx.now), words]);
    return changeMediation(ctx, locked, {
      act: 'addProposal',
      basis: 'D: domain 2.4, a confidential store',
      data: { party },
      words,
    });
  });
