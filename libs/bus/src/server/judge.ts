import { NotYet, Poison } from '../errors.js';

/** What an error says about the event: `connection` and `contention` pass by themselves, `waiting` when a fact arrives, the rest does not. */
export type Kind = 'waiting' | 'connection' | 'contention' | 'poison' | 'bug';

// Also a database that lets nobody in, or not with these credentials (28, 3D): nothing of that is the event's fault.
const CONNECTION_CODES =
  /^(08|28|3D|53|57P|58|XX000$|25006$)|^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)/;
const CONTENTION_CODES = /^(40001|40P01|55P03|57014)$/;
const CONNECTION_TEXTS =
  /connection (terminated|ended|lost)|not currently accepting connections|timeout exceeded when trying to connect|client (has encountered a connection error|was closed)|query read timeout|not queryable|query runner already released/i;

/** Sorts an error into its kind. Driver errors are known by SQLSTATE or by the code of the system call. */
export function kindOf(error: unknown): Kind {
  if (error instanceof NotYet) return 'waiting';
  if (error instanceof Poison) return 'poison';
  const { code, driverError } = (error ?? {}) as { code?: unknown; driverError?: { code?: unknown } };
  const sqlstate = String(driverError?.code ?? code ?? '');
  if (CONTENTION_CODES.test(sqlstate)) return 'contention';
  if (CONNECTION_CODES.test(sqlstate) || (error instanceof Error && CONNECTION_TEXTS.test(error.message)))
    return 'connection';
  return error instanceof AggregateError && error.errors.length > 0 ? kindOf(error.errors[0]) : 'bug';
}

/** Milliseconds that a missing fact of another producer is waited for. */
const NOT_YET_MS = 600_000;
const MOST = { contention: 20, bug: 5, poison: 1 } as const;
const CAP_MS = { waiting: 2_000, connection: 5_000, contention: 2_000, bug: 2_000 } as const;

/** How often and since when one event has failed. */
export interface Tries {
  readonly attempts: number;
  readonly waitedMs: number;
}

/** The longest pause before the next attempt, or `park`. A lost database is not the message's fault: no upper count. */
export function judge(kind: Kind, tries: Tries, notYetMs = NOT_YET_MS): { readonly capMs: number } | 'park' {
  if (kind === 'poison') return 'park';
  if (kind === 'waiting' && tries.waitedMs >= notYetMs) return 'park';
  if ((kind === 'bug' || kind === 'contention') && tries.attempts >= MOST[kind]) return 'park';
  return { capMs: CAP_MS[kind] };
}
