import { Controller, Get, Header, Headers, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { linksPage } from './links.page.js';
import { serviceStates } from './service-states.js';
import { statusPage } from './status.page.js';
import { SANDBOX_LINKS, type SandboxLinks } from './sandbox-links.js';

const HTML = 'text/html; charset=utf-8';

/** The pages of the sandbox. In production they do not exist. */
@Controller()
export class PagesController {
  constructor(@Inject(SANDBOX_LINKS) private readonly links: SandboxLinks) {}

  @Get('/')
  @Header('content-type', HTML)
  root(): string {
    return linksPage(this.links.people);
  }

  @Get('/status')
  async status(@Headers('accept') accept: string | undefined, @Res() reply: FastifyReply): Promise<void> {
    const states = await serviceStates(this.links.services);
    await (accept?.includes('application/json')
      ? reply.send({ services: states })
      : reply.type(HTML).send(statusPage(states)));
  }
}
