import { petitionWalled } from '@redress/contracts';
import { shanghaiDate } from '@redress/deadlines';
import { type ActContext, rows, statement, updateRow } from '@redress/service-kit';
import { petitionEvent, petitionThing } from './petition.outgoing.js';
import type { Petition } from './petition.rules.js';
import { petitionTable } from './petition.table.js';
import { unitBesides } from './registering-office.js';
import { type Concerned, keepConcerned, listConcerned, wallOf } from './wall-of.js';

export interface Walling {
  readonly act: string;
  readonly concerned: readonly Concerned[];
}

const repeatsOf = statement(`select ${petitionTable.list} from petition where linked_to = $1 order by id for update`);
const readersOf = statement('select kind, code from reader where petition_id = $1');
const wallClocks = statement('update clock set wall = $2, unit = $3 where matter_id = $1');
const wallNotices = statement('update notice set wall = $2 where petition_id = $1');
const dropReader = statement('delete from reader where petition_id = $1 and kind = $2 and code = $3');

/**
 * Raises the wall of a matter around everybody who is concerned, on every row that carries it, and tells the other services with the full list.
 * A wall only grows: who once must not know does not learn it by being transferred. Repeats linked to the matter say the same and are walled with it.
 */
export async function wallPetition(ctx: ActContext, petition: Petition, walling: Walling): Promise<Petition> {
  await keepConcerned(ctx, petition.id, walling.concerned);
  const concerned = await listConcerned(ctx, petition.id);
  const wall = [...new Set([...petition.wall, ...(await wallOf(ctx, concerned))])].sort();
  const unit = await unitBesides(ctx, petition.unit, concerned);
  const walled = await updateRow(ctx.tx, petitionTable, petition.id, { wall, unit });
  await rows(ctx.tx, wallClocks, [petition.id, wall, unit]);
  await rows(ctx.tx, wallNotices, [petition.id, wall]);
  await dropWalledReaders(ctx, petition.id, wall);
  const walledOn = shanghaiDate(ctx.now);
  ctx.journal.record(
    petitionThing(petition.id),
    { act: walling.act, basis: '2022 Regulations 30(3), 46(5)', data: { tokens: wall.length, walledOn } },
    petitionEvent(petitionWalled, walled, { walledOn }),
  );
  for (const repeat of await rows<Petition>(ctx.tx, repeatsOf, [petition.id]))
    await wallPetition(ctx, repeat, { ...walling, concerned });
  return walled;
}

async function dropWalledReaders(ctx: ActContext, petitionId: string, wall: readonly string[]): Promise<void> {
  const { wall: tokens } = ctx.tools;
  for (const { kind, code } of await rows<Concerned & Record<string, unknown>>(ctx.tx, readersOf, [petitionId]))
    if (wall.includes(kind === 'unit' ? tokens.unit(code) : tokens.officer(code)))
      await rows(ctx.tx, dropReader, [petitionId, kind, code]);
}
