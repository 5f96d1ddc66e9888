import { Controller, Get, Header, Query, Req, UseFilters } from '@nestjs/common';
import { type Authenticated, Edge } from '@redress/service-kit';
import { readFeedInput } from '../feed/feed.input.js';
import { type FeedPage, readFeed } from '../feed/read-feed.js';
import { runAct } from './calling.js';
import { Problems } from './problems.filter.js';

/** The feed of an agency: `GET /partner/v1/events?after=41&limit=100`. */
@Controller('partner/v1')
@UseFilters(Problems)
export class FeedController {
  constructor(private readonly edge: Edge) {}

  @Get('events')
  @Header('content-type', 'application/json; charset=utf-8')
  async events(@Req() request: Authenticated, @Query() query: unknown): Promise<string> {
    return textOf(await runAct(this.edge, request, readFeed, [readFeedInput, query as object]));
  }
}

/** The stored bytes of each event go out as they are: nothing is parsed and written again. */
function textOf({ items, next, more }: FeedPage): string {
  const entries = items.map(({ sequence, body, withheld }) =>
    body === null
      ? `{"sequence":${sequence},"withheld":${JSON.stringify(withheld)}}`
      : `{"sequence":${sequence},"event":${body}}`,
  );
  return `{"items":[${entries.join(',')}],"next":${next},"more":${more}}`;
}
