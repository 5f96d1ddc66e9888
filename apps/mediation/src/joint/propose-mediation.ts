import { mediationProposed } from '@redress/contracts';
import { shanghaiDate } from '@redress/deadlines';
import { type ActContext, insertRow, lockRow, reachOf, type Refused, row, rows, statement } from '@redress/service-kit';
import { v7 as uuidv7 } from 'uuid';
import { decideAccess } from '../matter/matter.access.rules.js';
import { matterThing } from '../matter/matter.outgoing.js';
import type { Matter } from '../matter/matter.rules.js';
import { matterTable } from '../matter/matter.table.js';
import type { ProposeMediation } from './mediation.input.js';
import { mediationEvent } from './mediation.outgoing.js';
import { refuseMediationAct } from './mediation.refusals.js';
import { firstLevel, liveStatuses, type Mediation, refuseProposal } from './mediation.rules.js';
import { mediationTable } from './mediation.table.js';

const liveOf = statement('select 1 as one from mediation where matter_id = $1 and status = any($2) limit 1');
const unitsOf = statement('select code, kind from unit_copy where code = any($1::text[]) and active');
const keepParties = statement(`
  insert into mediation_party (mediation_id, no, kind, person_id, code)
  select $1, no, kind, "personId", code from jsonb_to_recordset($2::jsonb) as t(no int, kind text, "personId" uuid, code text)`);

/** The handler or the petitioner proposes that the parties settle it themselves (2022 Regulations 33; flow row 33). The petitioner is party number one. */
export async function proposeMediation(ctx: ActContext, input: ProposeMediation): Promise<Mediation | Refused> {
  const matter = await lockRow(ctx.tx, matterTable, input.petition);
  const reach = await reachOf(ctx);
  if (!matter || !decideAccess(ctx.actor, 'readMediation', matter, reach).allow)
    return refuseMediationAct('MEDIATION_NOT_FOUND');
  if (!decideAccess(ctx.actor, 'proposeMediation', matter, reach).allow)
    return refuseMediationAct('MEDIATION_ACT_NOT_ALLOWED');
  const live = (await row(ctx.tx, liveOf, [matter.matterId, liveStatuses])) !== null;
  const refusal = refuseProposal(matter, input.nature, live);
  if (refusal) return refuseMediationAct(refusal);
  const { persons, units } = { persons: input.persons ?? [], units: input.units ?? [] };
  const known = await rows<{ code: string; kind: string }>(ctx.tx, unitsOf, [units]);
  if (known.length < units.length || persons.length + units.length === 0)
    return refuseMediationAct('MEDIATION_PARTY_UNKNOWN');
  return propose(ctx, matter, input, { persons, units, station: known.some(({ kind }) => kind === 'STATION') });
}

interface Others {
  readonly persons: readonly string[];
  readonly units: readonly string[];
  readonly station: boolean;
}

async function propose(
  ctx: ActContext,
  matter: Matter,
  { nature }: ProposeMediation,
  { persons, units, station }: Others,
): Promise<Mediation> {
  const mediation: Mediation = {
    ...fresh,
    id: uuidv7(),
    matterId: matter.matterId,
    level: firstLevel(station),
    nature,
    proposedBy: ctx.actor.kind === 'petitioner' ? 'PARTY' : 'OFFICER',
    proposedOn: shanghaiDate(ctx.now),
    wall: matter.wall,
  };
  await insertRow(ctx.tx, mediationTable, mediation);
  const parties = [
    { kind: 'PETITIONER' },
    ...persons.map((personId) => ({ kind: 'PERSON', personId })),
    ...units.map((code) => ({ kind: 'UNIT', code })),
  ].map((party, index) => ({ no: index + 1, ...party }));
  await rows(ctx.tx, keepParties, [mediation.id, JSON.stringify(parties)]);
  const { id: mediationId, level, proposedOn: on } = mediation;
  ctx.journal.record(
    matterThing(matter.matterId),
    { act: 'proposeMediation', basis: '2022 Regulations 33', data: { mediationId, level, nature, on, units } },
    mediationEvent(mediationProposed, matter, mediation, { on, persons: [...persons] }),
  );
  return mediation;
}

const fresh = {
  status: 'PROPOSED',
  openedOn: null,
  members: [],
  endedOn: null,
  cause: null,
  agreement: null,
  terms: null,
  confirmation: null,
  performedOn: null,
  version: 1,
} satisfies Partial<Mediation>;
