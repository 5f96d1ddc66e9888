import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { BUS, type Envelope } from '@redress/bus';
import type { ActContext } from '@redress/service-kit';
import { onPetitionRegistered } from './on-petition-registered.js';

/** What assignment does when another service has done something: one line each. */
@Controller()
export class Reactions {
  @EventPattern('petition.registered', BUS) registered(@Payload() event: Envelope, @Ctx() ctx: ActContext) { return onPetitionRegistered(ctx, event); }
}
