import { mediationTerminated } from '@redress/contracts';
import { shanghaiDate } from '@redress/deadlines';
import type { ActContext, DueTimer, Refused } from '@redress/service-kit';
import { changeMediation } from './change-mediation.js';
import { endLimit } from './level-limit.js';
import { lockLive, type LockedMediation, lockMediation, personsOf, withMediation } from './lock-mediation.js';
import type { TerminateMediation } from './mediation.input.js';
import { mediationEvent } from './mediation.outgoing.js';
import type { EndCause, Mediation } from './mediation.rules.js';

type Cause = Exclude<EndCause, 'REFUSED'>;

/** Ends it without an agreement: any party may, at any time, and so may the mediator; the parties are told their routes (People's Mediation Law 26; flow row 37). */
export const terminateMediation = (ctx: ActContext, input: TerminateMediation): Promise<Mediation | Refused> =>
  withMediation(ctx, input, 'terminateMediation', (locked) =>
    end(ctx, locked, ctx.actor.kind === 'petitioner' || input.party ? 'PARTY' : 'MEDIATOR'),
  );

/** The matter's own limit is over (timer). */
export async function endAtLimit(ctx: ActContext, timer: Pick<DueTimer, 'thing_id'>): Promise<void> {
  const locked = await lockMediation(ctx, timer.thing_id);
  if (locked?.mediation.status === 'OPEN') await end(ctx, locked, 'LIMIT');
}

/** The matter is at its end, and with it what was proposed or open about it. */
export async function endWithMatter(ctx: ActContext, matterId: string): Promise<void> {
  for (const locked of await lockLive(ctx, matterId, ['PROPOSED', 'OPEN'])) await end(ctx, locked, 'MATTER_ENDED');
}

async function end(ctx: ActContext, locked: LockedMediation, cause: Cause): Promise<Mediation> {
  const mediation = await changeMediation(ctx, locked, {
    act: 'terminateMediation',
    basis: "People's Mediation Law 23, 26",
    data: { cause },
    changes: { status: 'TERMINATED', cause, endedOn: shanghaiDate(ctx.now) },
    event: (m, ended, on) =>
      mediationEvent(mediationTerminated, m, ended, { on, cause, persons: personsOf(locked.parties) }),
  });
  await endLimit(ctx, locked, 'terminateMediation');
  return mediation;
}
