import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { Envelope } from '@redress/bus';
import type { ActContext } from '../act/act.js';
import { On } from '../run/on.js';
import { onOfficerChanged, onUnitChanged } from './keep-directory.js';

/** Keeps the read copy of the directory in every service. */
@Controller()
export class DirectoryReactions {
  @On('unit.changed') unit(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onUnitChanged(ctx, event.payload as never);
  }
  @On('officer.changed') officer(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onOfficerChanged(ctx, event.payload as never);
  }
}
