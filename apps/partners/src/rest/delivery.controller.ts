import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, UseFilters } from '@nestjs/common';
import { decodeId, encodeId } from '@redress/proof';
import { type Authenticated, Edge, parseInput, type RequestContext } from '@redress/service-kit';
import { replayDeliveries } from '../delivery/replay-deliveries.js';
import { seeDeliveries } from '../delivery/see-deliveries.query.js';
import { listPublicKeys } from '../key/list-public-keys.query.js';
import { seeOwnSubscriptions } from '../subscription/see-subscriptions.query.js';
import { replayInput, seeDeliveriesInput } from '../subscription/subscription.input.js';
import { objectOf, runAct } from './calling.js';
import { Problem } from './problem.js';
import { Problems } from './problems.filter.js';

/** What became of the deliveries, sending them again, and the keys that sign them. */
@Controller('partner/v1')
@UseFilters(Problems)
export class DeliveryController {
  constructor(private readonly edge: Edge) {}

  @Get('subscriptions/:id/deliveries')
  async log(@Req() request: Authenticated, @Param('id') id: string, @Query() query: unknown): Promise<object> {
    const { status = null, after, limit } = parseInput(seeDeliveriesInput, query, 'query');
    const inner = decodeId('subscription', id);
    const context = request.context as RequestContext;
    if (!inner || !(await this.edge.ask(context, seeOwnSubscriptions, { id: inner })).length)
      throw new Problem(404, 'SUBSCRIPTION_NOT_FOUND');
    const found = await this.edge.ask(context, seeDeliveries, { id: inner, status, after, limit: limit + 1 });
    const items = found.slice(0, limit);
    return { items, next: items.at(-1)?.position ?? after, more: found.length > limit };
  }

  @Post('replays')
  @HttpCode(202)
  async replay(@Req() request: Authenticated, @Body() body: unknown): Promise<object> {
    const { subscription, ...range } = objectOf(body) as { subscription?: unknown };
    return runAct(this.edge, request, replayDeliveries, [replayInput, { ...range, id: subscription }]);
  }

  @Get('keys')
  async keys(@Req() request: Authenticated): Promise<object> {
    const keys = await this.edge.ask(request.context as RequestContext, (ctx) => listPublicKeys(ctx), null);
    return { keys: keys.map(({ id, ...key }) => ({ id: encodeId('key', id), scheme: 'v1a', ...key })) };
  }
}
