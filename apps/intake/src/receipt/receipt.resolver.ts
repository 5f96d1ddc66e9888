import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Edge, RequestContext } from '@redress/service-kit';
import { issueFirstReceipt } from './issue-first-receipt.js';
import { openedOrRefused, openMatter } from './open-matter.js';
import { openMatterInput } from './open-matter.input.js';
import { reissueReceipt } from './reissue-receipt.js';
import { issueFirstReceiptInput, reissueReceiptInput } from './reissue-receipt.input.js';
import { trackMatter, type Tracking } from './track-matter.query.js';

@Resolver('Tracking')
export class ReceiptResolver {
  constructor(private readonly edge: Edge) {}

  @Query() trackMatter(@Context() request: RequestContext) {
    return this.edge.ask(request, trackMatter, undefined);
  }
  @Mutation() async openMatter(@Context() request: RequestContext, @Args() args: { code: string; part?: string }) {
    return openedOrRefused(
      await this.edge.run(request, openMatter, openMatterInput, { ...args, client: request.clientHash }),
    );
  }
  @Mutation() reissueReceipt(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, reissueReceipt, reissueReceiptInput, input);
  }
  @Mutation() issueFirstReceipt(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, issueFirstReceipt, issueFirstReceiptInput, input);
  }

  @ResolveField() stageText(@Parent() tracking: Tracking, @Context() request: RequestContext) {
    return request.text(`STAGE.${tracking.stage}.now`);
  }
  @ResolveField() nextStep(@Parent() tracking: Tracking, @Context() request: RequestContext) {
    return request.text(`STAGE.${tracking.stage}.next`);
  }
}
