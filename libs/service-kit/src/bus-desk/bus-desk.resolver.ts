import { BusServer, type RedriveReport, republish, type Skip } from '@redress/bus';
import type { Type } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { encodeId } from '@redress/proof';
import { DataSource } from 'typeorm';
import type { ActContext } from '../act/act.js';
import { isRefused, type Refused } from '../act/refusal.js';
import { Edge } from '../graphql/edge.js';
import { RequestContext } from '../graphql/request-context.js';
import { titled } from '../graphql/sdl.js';
import * as inputs from './bus-desk.input.js';
import { confirmSkip } from './confirm-skip.js';
import { redriveStream } from './redrive-stream.js';
import { republishEvents } from './republish-events.js';
import { requestSkip } from './request-skip.js';
import { seeBus } from './see-bus.query.js';
import type { SkipRequest } from './skip-request.table.js';

/** The operators' door to the events of one service: fields of a mutation belong to one subgraph each, so their names carry the service's. */
export function busDeskOf(service: string): Type {
  const name = titled(service);

  @Resolver()
  class BusDeskResolver {
    constructor(
      private readonly edge: Edge,
      private readonly server: BusServer<ActContext>,
      private readonly source: DataSource,
    ) {}

    @Query(`busOf${name}`) async see(@Context() request: RequestContext) {
      const desk = await this.edge.ask(request, seeBus, () => this.server.lagByTopic());
      return { ...desk, skips: desk.skips.map(shown) };
    }
    @Mutation(`redriveAt${name}`) async redrive(@Context() request: RequestContext, @Args('input') input: unknown) {
      const ordered = await this.edge.run(request, redriveStream, inputs.redriveStreamInput, input);
      return isRefused(ordered) ? ordered : this.workOff(ordered.stream);
    }
    @Mutation(`requestSkipAt${name}`) async ask(@Context() request: RequestContext, @Args('input') input: unknown) {
      return shown(await this.edge.run(request, requestSkip, inputs.requestSkipInput, input));
    }
    @Mutation(`confirmSkipAt${name}`) async confirm(@Context() request: RequestContext, @Args('input') input: unknown) {
      const confirmed = await this.edge.run(request, confirmSkip, inputs.confirmSkipInput, input);
      if (isRefused(confirmed)) return confirmed;
      const { messageId, reason, askedBy: by, confirmedBy } = confirmed;
      return this.workOff(confirmed.stream, { messageId, reason, by, confirmedBy: confirmedBy ?? '' });
    }
    @Mutation(`republishAt${name}`) async republish(@Context() request: RequestContext, @Args('input') input: unknown) {
      const ordered = await this.edge.run(request, republishEvents, inputs.republishEventsInput, input);
      return isRefused(ordered) ? ordered : { events: await republish(this.source, new Date(ordered.from)) };
    }

    private async workOff(stream: string, skip?: Skip) {
      return { stream, ...counted(await this.server.redrive(stream, skip)) };
    }
  }
  return BusDeskResolver;
}

const shown = (request: SkipRequest | Refused) =>
  isRefused(request) ? request : { ...request, id: encodeId('skip', request.id) };
const counted = ({ handled, skipped, left, error }: RedriveReport) => ({
  handled: handled.length,
  skipped: skipped.length,
  left,
  error,
});
