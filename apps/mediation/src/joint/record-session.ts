import { shanghaiDate } from '@redress/deadlines';
import { type ActContext, type Refused, rows, statement } from '@redress/service-kit';
import { changeMediation } from './change-mediation.js';
import { withMediation } from './lock-mediation.js';
import type { RecordSession } from './mediation.input.js';
import { refuseMediationAct } from './mediation.refusals.js';
import type { Mediation } from './mediation.rules.js';

const keep = statement(`
  insert into mediation_session (mediation_id, no, level, held_on, place, closed, attendees, record)
  select $1, coalesce(max(no), 0) + 1, $2, $3, $4, $5, $6, $7 from mediation_session where mediation_id = $1`);

/** Records a session: where and when, who came, what is not in dispute and what is (domain 2.5). */
export const recordSession = (ctx: ActContext, input: RecordSession): Promise<Mediation | Refused> =>
  withMediation(ctx, input, 'recordSession', async (locked) => {
    const { mediation, parties } = locked;
    const { heldOn, place, closed, attendees, record } = input;
    if (heldOn > shanghaiDate(ctx.now) || heldOn < (mediation.openedOn as string))
      return refuseMediationAct('SESSION_DAY_WRONG');
    if (attendees.some((one) => !parties.some(({ no }) => no === one)))
      return refuseMediationAct('MEDIATION_PARTY_UNKNOWN');
    await rows(ctx.tx, keep, [mediation.id, mediation.level, heldOn, place, closed, attendees, record]);
    return changeMediation(ctx, locked, {
      act: 'recordSession',
      basis: 'D: domain 2.5',
      data: { heldOn, closed, attendees },
      words: record,
    });
  });
