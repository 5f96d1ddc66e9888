import { type Parked, RESTRICTED_TOPIC } from '@redress/bus';
import { shanghaiDate } from '@redress/deadlines';
import type { EntityManager } from 'typeorm';
import type { ActContext } from '../act/act.js';
import { serviceActor } from '../act/actor.js';
import type { Acts } from '../act/acts.js';
import { parkedThing } from '../bus-desk/parked-streams.js';
import { isUuid } from '../database/is-uuid.js';

/** Tells oversight that a stream is parked, so that a software fault never eats a citizen's deadline (flow row 46). Of a sealed report nothing is told: the operator sees it in the metrics. */
export async function noteParked(acts: Acts, tx: EntityManager, parked: Parked): Promise<void> {
  if (parked.topic === RESTRICTED_TOPIC) return;
  const { service } = acts.tools;
  const note = async (ctx: ActContext) =>
    ctx.journal.publish(parkedThing(parked.aggregateId, parked.messageId), {
      contract: { type: 'bus.parked', version: 2, topic: `redress.${service}` },
      key: isUuid(parked.key) ? parked.key : parked.messageId,
      wall: parked.wall,
      payload: {
        consumer: parked.consumer,
        stream: parked.stream,
        errorClass: parked.errorClass,
        parkedOn: shanghaiDate(ctx.now),
        messageId: isUuid(parked.messageId) ? parked.messageId : null,
        event: parked.type,
      },
    });
  await acts.inside(tx, parked.messageId, {}, note, serviceActor(service));
}
