import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { encodeId } from '@redress/proof';
import { basesFrom, Edge, RequestContext } from '@redress/service-kit';
import type { Petition } from '../petition/petition.rules.js';
import { petitionsById } from '../petition/petitions.loader.js';
import { listNotices, type NoticeListArgs } from './list-notices.query.js';
import { noticePage } from './notice-page.query.js';
import { printNoticeInput, serveNoticeInput } from './notice.input.js';
import { contentOf } from './notice.rules.js';
import type { Notice } from './notice.table.js';
import { noticesByPetition } from './notices.loader.js';
import { printNotice, type PrintedNotice } from './print-notice.js';
import { renderNotice } from './render-notice.rules.js';
import { serveNotice } from './serve-notice.js';

@Resolver('Notice')
export class NoticeResolver {
  constructor(private readonly edge: Edge) {}

  @Query() notices(@Context() request: RequestContext, @Args() args: NoticeListArgs) {
    return this.edge.ask(request, listNotices, args);
  }
  @Mutation() serveNotice(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, serveNotice, serveNoticeInput, input);
  }
  @Mutation() printNotice(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, printNotice, printNoticeInput, input);
  }

  @ResolveField() id(@Parent() notice: Notice) {
    return encodeId('notice', notice.id);
  }
  @ResolveField() petition(@Parent() notice: Notice, @Context() request: RequestContext) {
    return this.edge.load(request, petitionsById, notice.petitionId);
  }
  @ResolveField() addressee(@Parent() notice: Notice) {
    return notice.personId ? 'OTHER_PARTY' : 'PETITIONER';
  }
  @ResolveField() lastDay(@Parent() notice: Notice, @Context() request: RequestContext) {
    return about(this.edge, request, notice).then((content) => content?.lastDay ?? null);
  }
  @ResolveField() remedyKind(@Parent() notice: Notice, @Context() request: RequestContext) {
    return about(this.edge, request, notice).then((content) => content?.remedy ?? null);
  }
  @ResolveField() page(@Parent() notice: Notice, @Context() request: RequestContext) {
    return pageOf(this.edge, request, notice, null);
  }
}

@Resolver('PrintedNotice')
export class PrintedNoticeResolver {
  constructor(private readonly edge: Edge) {}

  @ResolveField() page(@Parent() printed: PrintedNotice, @Context() request: RequestContext) {
    return pageOf(this.edge, request, printed.notice, printed.addressee);
  }
}

@Resolver('Petition')
export class PetitionNoticesResolver {
  constructor(private readonly edge: Edge) {}

  @ResolveField() notices(@Parent() petition: Petition, @Context() request: RequestContext) {
    return this.edge.load(request, noticesByPetition, petition.id);
  }
}

async function about(edge: Edge, request: RequestContext, notice: Notice) {
  const petition = await edge.load(request, petitionsById, notice.petitionId);
  const basis = petition && (await edge.load(request, basesFrom, petition.receivedOn));
  return basis && contentOf(notice, petition, basis);
}

async function pageOf(edge: Edge, request: RequestContext, notice: Notice, addressee: string | null) {
  const page = await edge.ask(request, noticePage, { notice, addressee, language: request.language });
  return page && renderNotice(page, (key, params) => request.text(key, params), request.language);
}
