import {
  type ActContext,
  type CorrectableFields,
  type Corrected,
  correctStarts,
  updateRow,
} from '@redress/service-kit';
import { bigrams } from '../petition/search.rules.js';
import { clockMatter, petitionThing } from '../petition/petition.outgoing.js';
import type { Petition } from '../petition/petition.rules.js';
import { petitionTable } from '../petition/petition.table.js';
import { serviceDay } from './service-day.js';

/** No paper of this register is older (as in a file of letters). */
const FIRST_DAY = '2000-01-01';

/** What of a petition can be corrected. Everything else was decided by an act, and is decided anew by one. */
const fields: CorrectableFields<Petition> = {
  title: {
    clockField: false,
    kind: () => ({ kind: 'text', max: 200 }),
    now: (_, { title }) => title,
    put: async (ctx, { id, body }, { after }) => {
      await updateRow(ctx.tx, petitionTable, id, { title: after, search: bigrams(`${after} ${body}`) });
    },
  },
  receivedOn: {
    clockField: true,
    kind: ({ decision }, today) => ({
      kind: 'day',
      notBefore: FIRST_DAY,
      notAfter: decision.screening?.on ?? decision.outcome?.on ?? today,
    }),
    now: (_, { receivedOn }) => receivedOn,
    put: async (ctx, { id }, day) => {
      await updateRow(ctx.tx, petitionTable, id, { receivedOn: day.after });
      await correctStarts(ctx, petitionThing(id), 'receipt', day);
    },
  },
  servedOn: serviceDay,
};

/** A petition as the kit corrects it. */
export const correctable = (petition: Petition): Corrected<Petition> => ({
  matter: petition,
  known: clockMatter(petition),
  fields,
});

/** The acceptance was corrected where its clock runs: the day stands here too. */
export async function keepAcceptanceDay(ctx: ActContext, petition: Petition, on: string): Promise<void> {
  const { outcome } = petition.decision;
  if (outcome)
    await updateRow(ctx.tx, petitionTable, petition.id, {
      decision: { ...petition.decision, outcome: { ...outcome, on } },
    });
}
