import { BaseRpcContext, type MessageHandler } from '@nestjs/microservices';
import { from, isObservable, lastValueFrom } from 'rxjs';
import type { Envelope } from '../envelope.js';

type Span = (context: BaseRpcContext, run: (end: () => void) => Promise<void>) => void;

/** The handlers of a service by event type. Several for one type run one after the other, in the order of their registration. */
export class Handlers {
  private readonly byType = new Map<string, MessageHandler[]>();

  add(type: string, handler: MessageHandler): void {
    this.byType.set(type, [...(this.byType.get(type) ?? []), handler]);
  }

  has(type: string): boolean {
    return this.byType.has(type);
  }

  /** Runs all handlers of the event's type, inside Nest's processing span. Rejects with the handler's own error. */
  run(event: Envelope, ctx: unknown, span: Span): Promise<void> {
    return new Promise((resolve, reject) =>
      span(new BaseRpcContext([event]), (end) => this.runAll(event, ctx).finally(end).then(resolve, reject)),
    );
  }

  private async runAll(event: Envelope, ctx: unknown): Promise<void> {
    for (const handler of this.byType.get(event.type) ?? []) {
      const result: unknown = await handler(event, ctx);
      if (isObservable(result)) await lastValueFrom(from(result), { defaultValue: undefined });
    }
  }
}
