import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { BUS, type Envelope } from '@redress/bus';
import type { ActContext } from '../act/act.js';
import { onOfficerChanged, onUnitChanged } from './keep-directory.js';

/** Keeps the read copy of the directory in every service. */
@Controller()
export class DirectoryReactions {
  @EventPattern('unit.changed', BUS) unit(@Payload() event: Envelope, @Ctx() ctx: ActContext) { return onUnitChanged(ctx, event.payload as never); }
  @EventPattern('officer.changed', BUS) officer(@Payload() event: Envelope, @Ctx() ctx: ActContext) { return onOfficerChanged(ctx, event.payload as never); }
}
