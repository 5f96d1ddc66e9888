import { createHash } from 'node:crypto';
import { openCursor, sealCursor } from '@redress/proof';
import { callerFault } from './caller-fault.js';

export interface PageArgs {
  first?: number | null;
  after?: string | null;
}
export interface PageRequest {
  limit: number;
  key: readonly unknown[] | null;
}
export interface Connection<N> {
  edges: { node: N; cursor: string }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

const DEFAULT_SIZE = 20;
const LARGEST = 100;

/** Cursors of one list: authenticated, bound to the list, the viewer and the filter, so that a foreign one is refused. */
export class Pager {
  constructor(private readonly secret: string) {}

  /** Reads `first` and `after`; throws BAD_USER_INPUT for a size outside 1..100 or a cursor that is not ours. */
  open(args: PageArgs, scope: unknown): PageRequest {
    const limit = args.first ?? DEFAULT_SIZE;
    if (!Number.isInteger(limit) || limit < 1 || limit > LARGEST)
      throw callerFault('BAD_USER_INPUT', `first: must be from 1 to ${LARGEST}`, ['first']);
    if (!args.after) return { limit, key: null };
    const key = openCursor(this.secret, args.after, scopeHash(scope));
    if (!key) throw callerFault('BAD_USER_INPUT', 'after: is not a cursor of this list', ['after']);
    return { limit, key };
  }

  /** Makes a connection of `limit + 1` rows: the one too many says that more follows. */
  close<N>(found: readonly N[], limit: number, scope: unknown, keyOf: (node: N) => readonly unknown[]): Connection<N> {
    const hash = scopeHash(scope);
    const edges = found.slice(0, limit).map((node) => ({ node, cursor: sealCursor(this.secret, keyOf(node), hash) }));
    return { edges, pageInfo: { hasNextPage: found.length > limit, endCursor: edges.at(-1)?.cursor ?? null } };
  }
}

const scopeHash = (scope: unknown) =>
  createHash('sha256').update(JSON.stringify(scope)).digest('base64url').slice(0, 16);
