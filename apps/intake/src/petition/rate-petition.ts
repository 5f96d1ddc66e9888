import { petitionRated } from '@redress/contracts';
import { shanghaiDate } from '@redress/deadlines';
import { type ActContext, type Clock, endClocks, type Refused, rows, statement, updateRow } from '@redress/service-kit';
import { withPetition } from './lock-petition.js';
import { petitionEvent, petitionThing } from './petition.outgoing.js';
import { refusePetition } from './petition.refusals.js';
import type { Petition } from './petition.rules.js';
import { petitionTable } from './petition.table.js';
import type { RatePetition } from './rate-petition.input.js';
import { refuseRating } from './rate-petition.rules.js';

const windowsOf = statement(`
  select case when status = 'RUNNING' and due_date < $2::date then 'STOPPED' else status end as status
    from clock where matter_id = $1 and rule = 'T30'`);

/** The petitioner rates the reply within 30 days of its service (T30; 2022 Regulations 21; flow row 21). The handler learns it only after closure. */
export const ratePetition = (ctx: ActContext, input: RatePetition): Promise<Petition | Refused> =>
  withPetition(ctx, input, 'ratePetition', async (petition) => {
    const ratedOn = shanghaiDate(ctx.now);
    const refused = refuseRating(
      petition,
      await rows<Clock & Record<string, unknown>>(ctx.tx, windowsOf, [petition.id, ratedOn]),
    );
    if (refused) return refusePetition(refused);
    const { rating } = input;
    const thing = petitionThing(petition.id);
    const rated = await updateRow(ctx.tx, petitionTable, petition.id, { rating });
    ctx.journal.record(
      thing,
      { act: 'ratePetition', basis: '2022 Regulations 21', data: { ratedOn } },
      petitionEvent(petitionRated, petition, { rating, ratedOn }),
    );
    await endClocks(ctx, thing, ['T30'], { cause: 'ratePetition' });
    return rated;
  });
