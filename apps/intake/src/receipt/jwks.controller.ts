import { Controller, Get, Header } from '@nestjs/common';
import { Acts } from '@redress/service-kit';
import { petitionerKeys } from './petitioner-token.js';

/** The public key of petitioners' tokens, for the gateway; there is nothing to protect, so no assertion is asked. */
@Controller()
export class JwksController {
  constructor(private readonly acts: Acts) {}

  @Get('jwks') @Header('cache-control', 'public, max-age=300') keys() {
    return petitionerKeys(this.acts.tools.keys['signing'] as string);
  }
}
