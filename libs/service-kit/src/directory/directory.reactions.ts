import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { Envelope } from '@redress/bus';
import type { ActContext } from '../act/act.js';
import { On } from '../run/on.js';
import { onCalendarLoaded } from '../basis/keep-calendar.js';
import { onRulesAdjusted } from '../basis/keep-rules.js';
import { onOfficerChanged, onUnitChanged } from './keep-directory.js';

/** Keeps the read copy of the directory in every service, and what all count with. */
@Controller()
export class DirectoryReactions {
  @On('unit.changed') unit(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onUnitChanged(ctx, event.payload as never);
  }
  @On('officer.changed') officer(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onOfficerChanged(ctx, event.payload as never);
  }
  @On('calendar.loaded') calendar(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onCalendarLoaded(ctx, event);
  }
  @On('rules.adjusted') rules(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onRulesAdjusted(ctx, event);
  }
}
