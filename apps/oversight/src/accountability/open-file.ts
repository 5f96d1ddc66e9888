import { type ActContext, insertRow, row, statement } from '@redress/service-kit';
import { v7 as uuidv7 } from 'uuid';
import type { Accountability } from './accountability.rules.js';
import { accountabilityTable } from './accountability.table.js';
import { fileThing } from './change-accountability.js';
import { grounds } from './ground.data.js';

export type Proposal = Pick<
  Accountability,
  'matterId' | 'supervisionId' | 'reportId' | 'unit' | 'officer' | 'ground' | 'proposal' | 'wall'
>;

const superiorOf = statement('select superior from officer_copy where code = $1');
const same = statement(`
  select id from accountability where status not in ('DISMISSED', 'REVOKED') and unit = $1 and officer is not distinct from $2 and ground = $3
     and (supervision_id = $4 or (matter_id is not distinct from $5 and report_id is not distinct from $6)) limit 1`);

/** Whether there is a file for this fault already. */
export const isProposed = async (ctx: ActContext, p: Proposal): Promise<boolean> =>
  (await row(ctx.tx, same, [p.unit, p.officer, p.ground, p.supervisionId, p.matterId, p.reportId])) !== null;

/** Opens a file. One about a duty holder is kept from that officer’s unit and superior from here on (2022 Regulations 30(3)). */
export async function openFile(ctx: ActContext, proposal: Proposal): Promise<Accountability> {
  const file: Accountability = {
    ...proposal,
    id: uuidv7(),
    status: 'PROPOSED',
    finding: null,
    statementBy: null,
    statement: null,
    degree: null,
    determination: null,
    measure: null,
    decision: null,
    decidedOn: null,
    appealBy: null,
    appeal: null,
    appealAnswer: null,
    finalOn: null,
    hands: [],
    wall: [...new Set([...proposal.wall, ...(await around(ctx, proposal))])].sort(),
    version: 1,
  };
  await insertRow(ctx.tx, accountabilityTable, file);
  const { unit, ground, proposal: words } = file;
  ctx.journal.record(fileThing(file.id), {
    act: 'proposeAccountability',
    basis: grounds[ground],
    data: { unit, ground },
    ...(words && { sealed: { words } }),
  });
  return file;
}

async function around(ctx: ActContext, { officer, unit }: Proposal): Promise<string[]> {
  if (!officer) return [];
  const { wall } = ctx.tools;
  const superior = (await row<{ superior: string | null }>(ctx.tx, superiorOf, [officer]))?.superior;
  return [wall.officer(officer), wall.unit(unit), ...(superior ? [wall.officer(superior)] : [])];
}
