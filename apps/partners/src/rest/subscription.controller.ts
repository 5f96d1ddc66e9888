import { Body, Controller, Get, HttpCode, Param, Post, Req, UseFilters } from '@nestjs/common';
import { decodeId } from '@redress/proof';
import { type Authenticated, Edge, type RequestContext } from '@redress/service-kit';
import type { Standing } from '../delivery/standing.rules.js';
import { standingsOfSubscriptions } from '../delivery/standings.loader.js';
import { createSubscription } from '../subscription/create-subscription.js';
import { renewSecret } from '../subscription/renew-secret.js';
import { seeOwnSubscriptions } from '../subscription/see-subscriptions.query.js';
import { createSubscriptionInput, renewSecretInput, subscriptionInput } from '../subscription/subscription.input.js';
import * as turn from '../subscription/turn-subscription.js';
import { objectOf, runAct } from './calling.js';
import { Problem } from './problem.js';
import { Problems } from './problems.filter.js';
import { shownStanding, shownSubscription } from './shown-subscription.js';

/** Where an agency has its events pushed: `POST /partner/v1/subscriptions`, and so on. */
@Controller('partner/v1/subscriptions')
@UseFilters(Problems)
export class SubscriptionController {
  constructor(private readonly edge: Edge) {}

  @Get()
  async list(@Req() request: Authenticated): Promise<object> {
    return { items: await this.see(request, null) };
  }

  @Get(':id')
  async one(@Req() request: Authenticated, @Param('id') id: string): Promise<object> {
    const inner = decodeId('subscription', id);
    const [found] = inner ? await this.see(request, inner) : [];
    if (!found) throw new Problem(404, 'SUBSCRIPTION_NOT_FOUND');
    return found;
  }

  @Post()
  async create(@Req() request: Authenticated, @Body() body: unknown): Promise<object> {
    const created = await runAct(this.edge, request, createSubscription, [createSubscriptionInput, objectOf(body)]);
    return { ...shownSubscription(created.subscription), secret: created.secret };
  }

  @Post(':id/pause')
  @HttpCode(200)
  async pause(@Req() request: Authenticated, @Param('id') id: string): Promise<object> {
    return shownSubscription(await runAct(this.edge, request, turn.pauseSubscription, [subscriptionInput, { id }]));
  }
  @Post(':id/resume')
  @HttpCode(200)
  async resume(@Req() request: Authenticated, @Param('id') id: string): Promise<object> {
    return shownSubscription(await runAct(this.edge, request, turn.resumeSubscription, [subscriptionInput, { id }]));
  }
  @Post(':id/prove')
  @HttpCode(200)
  async prove(@Req() request: Authenticated, @Param('id') id: string): Promise<object> {
    return shownSubscription(await runAct(this.edge, request, turn.proveSubscription, [subscriptionInput, { id }]));
  }
  @Post(':id/revoke')
  @HttpCode(200)
  async revoke(@Req() request: Authenticated, @Param('id') id: string): Promise<object> {
    return shownSubscription(await runAct(this.edge, request, turn.revokeSubscription, [subscriptionInput, { id }]));
  }
  @Post(':id/secret')
  @HttpCode(200)
  async secret(@Req() request: Authenticated, @Param('id') id: string, @Body() body: unknown = {}): Promise<object> {
    return runAct(this.edge, request, renewSecret, [renewSecretInput, { ...objectOf(body), id }]);
  }

  private async see(request: Authenticated, id: string | null): Promise<object[]> {
    const context = request.context as RequestContext;
    const found = await this.edge.ask(context, seeOwnSubscriptions, { id });
    const standings = await this.edge.ask(
      context,
      standingsOfSubscriptions,
      found.map((one) => one.id),
    );
    return found.map((one, at) => ({ ...shownSubscription(one), ...shownStanding(standings[at] as Standing) }));
  }
}
