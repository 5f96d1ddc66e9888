import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

type Outcome = 'done' | 'refused' | 'failed';
/** Hears of every operation: its name in the code, how it ended, and the seconds it took. */
export type Observe = (operation: string, outcome: Outcome, seconds: number) => void;

/** Metrics of one process: rate, errors and time of its operations, and gauges. Labels are enums: never a matter, a person or free text. */
export class Metrics {
  readonly registry = new Registry();
  private readonly operations = new Counter({
    name: 'redress_operations_total',
    help: 'Operations by name and outcome',
    labelNames: ['operation', 'outcome'],
    registers: [this.registry],
  });
  private readonly seconds = new Histogram({
    name: 'redress_operation_seconds',
    help: 'Time of an operation',
    labelNames: ['operation'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2],
    registers: [this.registry],
  });
  readonly reactions = new Counter({
    name: 'redress_reactions_total',
    help: 'Consumed events by type',
    labelNames: ['type'],
    registers: [this.registry],
  });

  readonly failures = new Counter({
    name: 'redress_reaction_failures_total',
    help: 'Attempts at an event that failed, by class: transient, poison, bug',
    labelNames: ['class'],
    registers: [this.registry],
  });

  constructor(service: string) {
    this.registry.setDefaultLabels({ service });
    collectDefaultMetrics({ register: this.registry });
  }

  readonly observe: Observe = (operation, outcome, seconds) => {
    this.operations.inc({ operation, outcome });
    this.seconds.observe({ operation }, seconds);
  };

  /** A gauge that is read when somebody asks. A figure that cannot be read now is NaN and takes no other figure away. */
  gauge(name: string, help: string, read: () => Promise<number> | number): void {
    new Gauge({
      name,
      help,
      registers: [this.registry],
      async collect() {
        this.set(await readable(read, Number.NaN));
      },
    });
  }

  /** A gauge with one label of few values. */
  gauges(name: string, help: string, label: string, read: () => Promise<Readonly<Record<string, number>>>): void {
    new Gauge({
      name,
      help,
      labelNames: [label],
      registers: [this.registry],
      async collect() {
        this.reset();
        for (const [value, figure] of Object.entries(await readable(read, {}))) this.set({ [label]: value }, figure);
      },
    });
  }
}

const readable = <T>(read: () => Promise<T> | T, otherwise: T): Promise<T> =>
  Promise.resolve()
    .then(read)
    .catch(() => otherwise);
