import { Body, Controller, Get, Headers, HttpCode, Param, Post, Req, UseFilters } from '@nestjs/common';
import { encodeId } from '@redress/proof';
import { Acts, type Authenticated, Edge, type RequestContext } from '@redress/service-kit';
import { findReferral } from '../reference/find-reference.query.js';
import { idempotencyKeyOf, objectOf } from './calling.js';
import { GatewayClient } from './gateway-client.js';
import { Problem } from './problem.js';
import { Problems } from './problems.filter.js';
import { documents } from './referral-documents.js';

interface Seen {
  readonly clocks: readonly { rule: string; dueDate: string | null; status: string }[];
}

/** What an agency does with a referral, by the reference it was given: `POST /partner/v1/referrals/{ref}/accept`, and so on. */
@Controller('partner/v1')
@UseFilters(Problems)
export class ReferralController {
  private readonly gateway: GatewayClient;
  constructor(
    private readonly edge: Edge,
    acts: Acts,
  ) {
    this.gateway = new GatewayClient(acts.tools.keys['gateway'] as string);
  }

  @Get('referrals/:ref')
  async look(@Req() request: Authenticated, @Param('ref') ref: string): Promise<object> {
    const id = await this.idOf(request, ref);
    const seen = await this.gateway.result<Seen>(request, documents.look, { id });
    if (!seen) throw new Problem(404, 'REFERRAL_NOT_FOUND');
    return shown(ref, seen);
  }

  @Get('content/:ref')
  async content(
    @Req() request: Authenticated,
    @Param('ref') ref: string,
    @Headers('redress-purpose') purpose: string | undefined,
  ): Promise<object> {
    if (!purpose) throw new Problem(400, 'PURPOSE_NEEDED');
    const input = { id: await this.idOf(request, ref), purpose };
    const opened = await this.gateway.result<object>(request, documents.open, { input });
    return { referral: ref, ...withoutType(opened ?? {}) };
  }

  @Post('referrals/:ref/accept')
  @HttpCode(200)
  accept(@Req() request: Authenticated, @Param('ref') ref: string, @Body() body: unknown = {}): Promise<object> {
    return this.act(request, ref, documents.accept, body);
  }
  @Post('referrals/:ref/return')
  @HttpCode(200)
  return(@Req() request: Authenticated, @Param('ref') ref: string, @Body() body: unknown): Promise<object> {
    return this.act(request, ref, documents.return, body);
  }
  @Post('referrals/:ref/ask')
  @HttpCode(200)
  ask(@Req() request: Authenticated, @Param('ref') ref: string, @Body() body: unknown): Promise<object> {
    return this.act(request, ref, documents.ask, body);
  }
  @Post('referrals/:ref/outcome')
  @HttpCode(200)
  outcome(@Req() request: Authenticated, @Param('ref') ref: string, @Body() body: unknown): Promise<object> {
    return this.act(request, ref, documents.outcome, body);
  }

  private async act(request: Authenticated, ref: string, document: string, body: unknown): Promise<object> {
    const idempotencyKey = idempotencyKeyOf(request);
    const input = { ...objectOf(body), id: await this.idOf(request, ref), idempotencyKey };
    return shown(ref, (await this.gateway.result<Seen>(request, document, { input })) as Seen);
  }

  /** @throws Problem 404 for a reference of another agency as for one that never was */
  private async idOf(request: Authenticated, ref: string): Promise<string> {
    const id = await this.edge.ask(request.context as RequestContext, findReferral, { ref });
    if (!id) throw new Problem(404, 'REFERRAL_NOT_FOUND');
    return encodeId('referral', id);
  }
}

/** The agency's own view: its reference in place of our id, its windows in place of clocks. */
const shown = (ref: string, { clocks, ...seen }: Seen): object => ({
  referral: ref,
  ...withoutType(seen),
  windows: clocks.map(({ rule, dueDate, status }) => ({ window: rule, lastDay: dueDate, status })),
});

const withoutType = (seen: object): object =>
  Object.fromEntries(Object.entries(seen).filter(([name]) => name !== '__typename'));
