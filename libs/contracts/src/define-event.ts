import { z } from 'zod';

/** One kind of event: its type, its version, the topic it travels on and the schema of its payload. */
export interface EventContract {
  readonly type: string;
  readonly version: number;
  readonly topic: string;
  readonly payload: z.ZodObject;
}

/** The payload type of a contract. */
export type PayloadOf<C extends EventContract> = z.infer<C['payload']>;

/** Declares one event. The schema is strict: a producer that adds a field unknown here is refused. */
export function defineEvent<S extends z.ZodRawShape>(topic: string, type: string, version: number, shape: S) {
  return { type, version, topic, payload: z.strictObject(shape) } as const;
}
