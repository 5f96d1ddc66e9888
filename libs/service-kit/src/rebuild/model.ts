import type { Envelope } from '@redress/bus';
import type { ActContext } from '../act/act.js';

/** A read model that events alone make, so that it can be made again from the first of them. */
export interface Model {
  /** Its tables. */
  readonly tables: readonly string[];
  /** Tables its handlers write as an effect of what they find: written into a copy that is thrown away. */
  readonly effects: readonly string[];
  /** What each type of event does to it. What a handler would say to others is said to nobody in a replay. */
  readonly handlers: Readonly<Record<string, (ctx: ActContext, event: Envelope) => Promise<void>>>;
}
