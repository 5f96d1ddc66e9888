import type { DataSource } from 'typeorm';
import type { Acts } from '../act/acts.js';
import type { ServiceConfig } from '../config/base.config.js';

/** Work outside the database that is due at an instant of legal time, such as a webhook (sandbox.md 1, 2). */
export interface Effects {
  /** Begins to look for what is due. */
  start(): void;
  stop(): Promise<void>;
  nextDue(): Promise<Date | null>;
  /** Works off what is due now; returns how much it was. */
  fireDue(): Promise<number>;
  /** What is due and not yet done, and what waits for a later instant. */
  lag(): Promise<{ readonly due: number; readonly waiting: number }>;
}
export interface EffectParts<C extends ServiceConfig = ServiceConfig> {
  readonly acts: Acts;
  readonly source: DataSource;
  readonly config: C;
  readonly onError: (error: unknown) => void;
}

/** Of a service that has no such work. */
export const noEffects: Effects = {
  start: () => undefined,
  stop: async () => undefined,
  nextDue: async () => null,
  fireDue: async () => 0,
  lag: async () => ({ due: 0, waiting: 0 }),
};

/** The earlier of two instants that may not be there. */
export const earlier = (a: Date | null, b: Date | null): Date | null => (a && b ? (a < b ? a : b) : (a ?? b));
