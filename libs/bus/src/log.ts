/** What the bus says while it runs; service-kit passes its own logger. */
export interface BusLog {
  info(message: string, fields?: Record<string, unknown>): void;
  warn(message: string, fields?: Record<string, unknown>): void;
  error(message: string, fields?: Record<string, unknown>): void;
}

/** Says nothing. */
export const silent: BusLog = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** The text of an error without its stack; connection faults of several addresses have their text inside. */
export function reason(error: unknown): string {
  if (error instanceof AggregateError && !error.message) return error.errors.map(reason).join('; ');
  return error instanceof Error ? error.message : JSON.stringify(error);
}
