import { shanghaiDate } from '@redress/deadlines';
import { type ActContext, type Refused, updateRow } from '@redress/service-kit';
import { withPetition } from '../petition/lock-petition.js';
import { petitionThing } from '../petition/petition.outgoing.js';
import type { Petition, Statement } from '../petition/petition.rules.js';
import { petitionTable } from '../petition/petition.table.js';
import { bigrams } from '../petition/search.rules.js';
import type { ConfirmStatement } from './statement.input.js';
import { refuseStatement } from './statement.refusals.js';
import { refuseReadBack, statusAfter } from './statement.rules.js';

/** What was said is read back to the petitioner, or read online: confirmed, or changed to what was said (2022 Regulations 19). */
export const confirmStatement = (ctx: ActContext, input: ConfirmStatement): Promise<Petition | Refused> =>
  withPetition(ctx, input, 'confirmStatement', async (petition) => {
    const refused = refuseReadBack(petition.statement, input, petition.status);
    if (refused) return refuseStatement(refused);
    const statement = statementAfter(ctx, petition.statement as Statement, input);
    const changes = input.result === 'CHANGED' ? changed(petition, input) : {};
    ctx.journal.record(petitionThing(petition.id), {
      act: 'confirmStatement',
      basis: '2022 Regulations 19',
      data: { result: input.result },
      sealed: input.result === 'CHANGED' ? { before: petition.body, after: input.text ?? '' } : {},
    });
    return updateRow(ctx.tx, petitionTable, petition.id, { ...changes, statement });
  });

function statementAfter(ctx: ActContext, before: Statement, { result, how, reasons }: ConfirmStatement): Statement {
  const byPetitioner = ctx.actor.kind === 'petitioner';
  const status = statusAfter(result, byPetitioner);
  const confirmed = status === 'CONFIRMED';
  return {
    ...before,
    status,
    changed: before.changed + (result === 'CHANGED' ? 1 : 0),
    how: confirmed ? (byPetitioner ? 'PORTAL' : (how ?? 'SPOKEN')) : null,
    confirmedOn: confirmed ? shanghaiDate(ctx.now) : null,
    reasons: status === 'NOT_CONFIRMED' ? (reasons ?? null) : null,
  };
}

/** The text, and the requests where they were given anew, are what the petitioner said. */
function changed({ title, requests }: Petition, input: ConfirmStatement): Partial<Petition> {
  const body = input.text as string;
  const numbered = input.requests?.map((text, index) => ({ no: index + 1, text }));
  return { body, requests: numbered ?? requests, search: bigrams(`${title} ${body}`) };
}
