import { createHash } from 'node:crypto';

/**
 * Puts items into an order that a seed alone decides, so that anybody who has the seed and the items can repeat a draw: by
 * SHA-256(seed | 0 | item), smallest first. The order in which they are given makes no difference.
 */
export function seededOrder(seed: string, items: readonly string[]): string[] {
  const rank = (item: string) => createHash('sha256').update(`${seed}\0${item}`).digest('hex');
  return [...new Set(items)]
    .map((item) => ({ item, rank: rank(item) }))
    .sort((one, other) => (one.rank < other.rank ? -1 : 1))
    .map(({ item }) => item);
}
