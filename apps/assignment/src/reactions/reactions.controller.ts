import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { Envelope } from '@redress/bus';
import { type ActContext, On } from '@redress/service-kit';
import { onPetitionRegistered } from './on-petition-registered.js';

/** What assignment does when another service has done something: one line each. */
@Controller()
export class Reactions {
  @On('petition.registered') registered(@Payload() event: Envelope, @Ctx() ctx: ActContext) { return onPetitionRegistered(ctx, event); }
}
