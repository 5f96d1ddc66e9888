import { petitionScreened } from '@redress/contracts';
import { shanghaiDate } from '@redress/deadlines';
import { type ActContext, type Refused, row, statement, updateRow } from '@redress/service-kit';
import { followScreening } from '../deadline/follow-screening.js';
import { listParties } from '../party/parties.js';
import { sealPetition } from '../report/seal-from-petition.js';
import { decideScreening, type Screened } from '../triage/screening.rules.js';
import { refuseTriage } from '../triage/triage.refusals.js';
import type { ScreenPetition } from '../triage/triage.input.js';
import { withPetition } from './lock-petition.js';
import { petitionEvent, petitionThing } from './petition.outgoing.js';
import { refusePetition } from './petition.refusals.js';
import type { Petition } from './petition.rules.js';
import { petitionTable } from './petition.table.js';

const linkOf = statement(`select 1 as one from link_proposal where petition_id = $1 and status <> 'REFUSED' limit 1`);

/**
 * Screens a petition: class, route, track, ours or not (2022 Regulations 22, 23, 29-31; flow row 5). May be done again while it is screened.
 * A report is sealed instead and leaves every list.
 */
export const screenPetition = (ctx: ActContext, input: ScreenPetition): Promise<Petition | Refused> =>
  withPetition(ctx, input, 'screenPetition', async (petition) => {
    if (petition.statement?.status === 'TAKEN') return refusePetition('STATEMENT_NOT_READ_BACK');
    const asked = { ...input, group: input.group ?? (await isGroup(ctx, petition)) };
    const screened = decideScreening(petition, asked, await isRepeat(ctx, petition));
    if (typeof screened === 'string') return refuseTriage(screened);
    return screened.sealed ? seal(ctx, petition) : keepScreening(ctx, petition, asked, screened);
  });

/** Whether several people stand behind it: an officer who says nothing else screens it as a group matter. */
const isGroup = async (ctx: ActContext, { id }: Petition): Promise<boolean> =>
  ((await listParties(ctx, [id]))[0]?.length ?? 0) > 1;

/** Whether an earlier matter is linked to it, or proposed and not decided yet. */
const isRepeat = async (ctx: ActContext, petition: Petition): Promise<boolean> =>
  petition.linkedTo !== null || (await row(ctx.tx, linkOf, [petition.id])) !== null;

/** What the officer gets back of a report says that it is sealed, and nothing of what it says. */
async function seal(ctx: ActContext, petition: Petition): Promise<Petition> {
  await sealPetition(ctx, petition);
  return {
    ...petition,
    status: 'RESTRICTED_REPORT',
    stage: 'VOIDED',
    submissionId: petition.id,
    title: '',
    body: '',
    requests: [],
    search: [],
    decision: {},
    earlierAnswer: null,
    statement: null,
  };
}

async function keepScreening(
  ctx: ActContext,
  before: Petition,
  input: ScreenPetition,
  { route, track }: Exclude<Screened, { sealed: true }>,
): Promise<Petition> {
  const on = shanghaiDate(ctx.now);
  const ours = input.ours ?? true;
  const litigationRelated = input.litigationRelated ?? false;
  const screening = {
    on,
    by: ctx.actor.id,
    ours,
    group: input.group ?? false,
    simpleGround: track === 'SIMPLE' ? (input.simpleGround ?? null) : null,
    reasons: input.reasons,
  };
  const petition = await updateRow(ctx.tx, petitionTable, before.id, {
    status: 'SCREENED',
    stage: 'SCREENED',
    class: input.class,
    route,
    track,
    litigationRelated,
    decision: { ...before.decision, screening },
  });
  const facts = { route, track, ours, litigationRelated, screenedOn: on };
  ctx.journal.record(
    petitionThing(petition.id),
    {
      act: 'screenPetition',
      basis: '2022 Regulations 22, 23, 29-31',
      data: { ...facts, class: petition.class, group: screening.group, simpleGround: screening.simpleGround },
      sealed: { reasons: input.reasons },
    },
    petitionEvent(petitionScreened, petition, facts),
  );
  await followScreening(ctx, before, petition);
  return petition;
}
