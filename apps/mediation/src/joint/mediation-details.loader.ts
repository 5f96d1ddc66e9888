import { type Clock, type ReadContext, rows, statement } from '@redress/service-kit';
import type { Mediation, MediationParty } from './mediation.rules.js';
import { mediationPartyTable } from './mediation.table.js';
import { mayReadProposals } from './see-mediations.query.js';

interface Part {
  readonly mediationId: string;
}
export interface Proposal extends Part {
  readonly no: number;
  readonly party: number | null;
  readonly day: string;
  readonly words: string;
}

const parties = statement(
  `select ${mediationPartyTable.list} from mediation_party where mediation_id = any($1::uuid[]) order by no`,
);
const consents = statement(`
  select mediation_id as "mediationId", party, level, answer, at, nullif(channel, '-') as channel from mediation_consent
   where mediation_id = any($1::uuid[]) order by level, party`);
const sessions = statement(`
  select mediation_id as "mediationId", no, level, held_on as "heldOn", place, closed, attendees, record from mediation_session
   where mediation_id = $1 order by no`);
const proposals = statement(
  'select mediation_id as "mediationId", no, party, day, words from mediation_proposal where mediation_id = $1 order by no',
);
const clocks = statement(
  `select * from clock where part_id = any($1::uuid[]) and rule in ('T36', 'T32') order by start_day, id`,
);

/** Parts of mediations, read through the mediation, which decided who may see it. */
const partsOf =
  (find: typeof parties) =>
  async <P extends Part>(ctx: ReadContext, ids: readonly string[]): Promise<P[][]> => {
    const found = await rows<P & Record<string, unknown>>(ctx.tx, find, [ids]);
    return ids.map((id) => found.filter(({ mediationId }) => mediationId === id));
  };

export const partiesOfMediations: (ctx: ReadContext, ids: readonly string[]) => Promise<MediationParty[][]> =
  partsOf(parties);
export const consentsOfMediations: (ctx: ReadContext, ids: readonly string[]) => Promise<Part[][]> = partsOf(consents);

/** The limits of the levels and the window of the confirmation. */
export async function clocksOfMediations(ctx: ReadContext, ids: readonly string[]): Promise<Clock[][]> {
  const found = await rows<Clock>(ctx.tx, clocks, [ids]);
  return ids.map((id) => found.filter((clock) => clock.part_id === id));
}

/** Who sat together and when; what was said there only for those who may know what was proposed (domain 2.4). */
export async function sessionsOf(ctx: ReadContext, mediation: Mediation): Promise<Part[]> {
  const found = await rows<Part & Record<string, unknown>>(ctx.tx, sessions, [mediation.id]);
  return (await mayReadProposals(ctx, mediation)) ? found : found.map((session) => ({ ...session, record: null }));
}

/** What was offered at the table, for those who may know it; null for everybody else. */
export const proposalsOf = async (ctx: ReadContext, mediation: Mediation): Promise<Proposal[] | null> =>
  (await mayReadProposals(ctx, mediation))
    ? rows<Proposal & Record<string, unknown>>(ctx.tx, proposals, [mediation.id])
    : null;
