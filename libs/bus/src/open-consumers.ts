import type { Consumer } from './port/event-bus.js';

/** The readers a bus has opened, so that they are stopped with it. */
export class OpenConsumers<C extends Consumer & { start(): Promise<void> }> {
  private readonly all = new Set<C>();

  /** Starts a reader; one whose start fails is stopped with the others all the same. */
  async open(consumer: C): Promise<C> {
    this.all.add(consumer);
    await consumer.start();
    return consumer;
  }

  async stop(options: { drainMs: number }): Promise<void> {
    await Promise.all([...this.all].map((consumer) => consumer.stop(options)));
  }
}
