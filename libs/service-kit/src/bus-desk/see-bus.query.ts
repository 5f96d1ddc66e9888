import { type BlockedStream, blockedStreams, type TopicLag } from '@redress/bus';
import { hasRole } from '../act/actor.js';
import { row, rows, statement } from '../database/prepared.js';
import { callerFault } from '../graphql/caller-fault.js';
import type { ReadContext } from '../graphql/edge.js';
import { type SkipRequest, skipTable } from './skip-request.table.js';

/** What an operator sees of the events of a service. */
interface BusDesk {
  readonly service: string;
  readonly outbox: number;
  readonly oldestMs: number;
  readonly topics: readonly TopicLag[];
  readonly parked: readonly BlockedStream[];
  readonly skips: readonly SkipRequest[];
}

const pending = statement(
  `select count(*)::int as outbox, coalesce(extract(epoch from clock_timestamp() - min(created_at)) * 1000, 0)::int as "oldestMs" from outbox`,
);
const requested = statement(
  `select ${skipTable.list.replace(/(^|, )/g, '$1s.')} from skip_request s join parked p on p.consumer = s.consumer and p.message_id = s.message_id
    where s.consumer = $1 and s.confirmed_by is null and not (p.envelope->'wall' ?| $2::text[]) order by s.id limit 100`,
);

/** Where the service stands with its events. A matter that does not exist for the operator is not among them. */
export async function seeBus(ctx: ReadContext, lag: () => Promise<readonly TopicLag[]>): Promise<BusDesk> {
  if (!hasRole(ctx.actor, 'operator')) throw callerFault('FORBIDDEN', 'this post does not look after the events');
  const { service } = ctx.tools;
  return {
    service,
    ...((await row<Pick<BusDesk, 'outbox' | 'oldestMs'>>(ctx.tx, pending, [])) as { outbox: number; oldestMs: number }),
    topics: await lag(),
    parked: await blockedStreams(ctx.tx, service, ctx.actor.wall),
    skips: await rows<SkipRequest>(ctx.tx, requested, [service, ctx.actor.wall]),
  };
}
