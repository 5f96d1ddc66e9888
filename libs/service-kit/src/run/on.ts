import { EventPattern } from '@nestjs/microservices';
import { BUS } from '@redress/bus';

/** Binds a reaction to an event of another service. The method gets (event, ctx) and one transaction. */
export const On = (type: string): MethodDecorator => EventPattern(type, BUS) as MethodDecorator;
