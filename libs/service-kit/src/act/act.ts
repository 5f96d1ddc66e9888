import type { EntityManager } from 'typeorm';
import type { Actor } from './actor.js';
import type { Journal } from './journal.js';
import type { Refused } from './refusal.js';
import type { Wall } from './wall.js';

/** What belongs to the service rather than to one act: its name, the wall, and the secrets its acts need (by short name). */
export interface ServiceTools {
  readonly service: string;
  readonly wall: Wall;
  readonly keys: Readonly<Record<string, string>>;
}

/** What an act has in hand: its one transaction, who acts, the legal time of the transaction, and the journal of what it did. */
export interface ActContext {
  readonly tx: EntityManager;
  readonly actor: Actor;
  readonly now: Date;
  readonly journal: Journal;
  readonly tools: ServiceTools;
}

/** An act: one plain function, one transaction, a result or a refusal. */
export type Act<I, R> = (ctx: ActContext, input: I) => Promise<R | Refused>;
