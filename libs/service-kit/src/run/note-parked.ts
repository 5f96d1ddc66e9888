import type { Parked } from '@redress/bus';
import { shanghaiDate } from '@redress/deadlines';
import type { EntityManager } from 'typeorm';
import type { ActContext } from '../act/act.js';
import { serviceActor } from '../act/actor.js';
import type { Acts } from '../act/acts.js';

/** Tells oversight that a stream is parked, so that a software fault never eats a citizen's deadline (flow row 46). */
export async function noteParked(acts: Acts, tx: EntityManager, parked: Parked): Promise<void> {
  const { service } = acts.tools;
  const note = async (ctx: ActContext) =>
    ctx.journal.publish(
      { type: 'parked', id: parked.aggregateId },
      {
        contract: { type: 'bus.parked', version: 1, topic: `redress.${service}` },
        key: parked.key,
        wall: parked.wall,
        payload: {
          consumer: parked.consumer,
          stream: parked.stream,
          errorClass: parked.errorClass,
          parkedOn: shanghaiDate(ctx.now),
        },
      },
    );
  await acts.inside(tx, parked.messageId, {}, note, serviceActor(service));
}
