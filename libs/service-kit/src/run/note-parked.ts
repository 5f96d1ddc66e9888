import { shanghaiDate } from '@redress/deadlines';
import type { EntityManager } from 'typeorm';
import { serviceActor } from '../act/actor.js';
import type { Acts } from '../act/acts.js';

export interface ParkedNote { readonly consumer: string; readonly stream: string; readonly aggregateId: string; readonly key: string; readonly errorClass: string; readonly wall: readonly string[]; readonly messageId: string }

/** Tells oversight that a stream is parked, so that a software fault never eats a citizen's deadline (flow row 46). */
export async function noteParked(acts: Acts, tx: EntityManager, parked: ParkedNote): Promise<void> {
  const topic = `redress.${acts.tools.service}`;
  const note = async (ctx: Parameters<Parameters<Acts['inside']>[3]>[0]) => {
    ctx.journal.publish(
      { type: 'parked', id: parked.aggregateId },
      {
        contract: { type: 'bus.parked', version: 1, topic }, key: parked.key, wall: parked.wall,
        payload: { consumer: parked.consumer, stream: parked.stream, errorClass: parked.errorClass, parkedOn: shanghaiDate(ctx.now) },
      },
    );
  };
  await acts.inside(tx, parked.messageId, {}, note, serviceActor(acts.tools.service));
}
