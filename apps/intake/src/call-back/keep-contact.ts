import { shanghaiDate } from '@redress/deadlines';
import { type ActContext, rows, statement } from '@redress/service-kit';
import { v7 as uuidv7 } from 'uuid';
import { unitsComplainedAbout } from './involved.js';

export interface ToldContact {
  readonly contactOn: string;
  /** Null where the petitioner tells of it: by whom the petition complains about. */
  readonly unit: string | null;
}

const keep = statement(`
  insert into contact (id, petition_id, unit, contact_on, told_by, recorded_by, recorded_on) values ($1, $2, $3, $4, $5, $6, $7)`);
/** The petitioner knows who was complained about; what an officer tells counts where the register says so too. */
const countingOf = statement(`
  select contact_on as "contactOn" from contact where petition_id = $1 and (told_by = 'PETITIONER' or unit = any($2::text[]))`);

/** Keeps that a unit was in contact with the petitioner, on whose word it may be. */
export async function keepContact(ctx: ActContext, petitionId: string, told: ToldContact): Promise<void> {
  const officer = ctx.actor.kind === 'officer';
  await rows(ctx.tx, keep, [
    uuidv7(),
    petitionId,
    told.unit,
    told.contactOn,
    officer ? 'OFFICER' : 'PETITIONER',
    officer ? ctx.actor.id : null,
    shanghaiDate(ctx.now),
  ]);
}

/** The days on which a unit complained about was in contact with the petitioner. */
export const daysOfContact = async (ctx: ActContext, petitionId: string): Promise<string[]> =>
  (
    await rows<{ contactOn: string }>(ctx.tx, countingOf, [petitionId, await unitsComplainedAbout(ctx, petitionId)])
  ).map(({ contactOn }) => contactOn);
