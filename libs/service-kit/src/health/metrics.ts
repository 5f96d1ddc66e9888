import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Metrics of one process. Labels are enums: never a matter, a person or free text. */
export class Metrics {
  readonly registry = new Registry();
  readonly acts = new Counter({
    name: 'redress_acts_total',
    help: 'Acts by name and outcome',
    labelNames: ['act', 'outcome'],
    registers: [this.registry],
  });
  readonly actSeconds = new Histogram({
    name: 'redress_act_seconds',
    help: 'Time of an act with its transaction',
    labelNames: ['act'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2],
    registers: [this.registry],
  });
  readonly reactions = new Counter({
    name: 'redress_reactions_total',
    help: 'Consumed events by type',
    labelNames: ['type'],
    registers: [this.registry],
  });

  constructor(service: string) {
    this.registry.setDefaultLabels({ service });
    collectDefaultMetrics({ register: this.registry });
  }

  /** A gauge that is read when somebody asks. */
  gauge(name: string, help: string, read: () => Promise<number> | number): void {
    new Gauge({
      name,
      help,
      registers: [this.registry],
      async collect() {
        // A figure that cannot be read now must not take the other figures away.
        this.set(
          await Promise.resolve()
            .then(read)
            .catch(() => Number.NaN),
        );
      },
    });
  }
}
