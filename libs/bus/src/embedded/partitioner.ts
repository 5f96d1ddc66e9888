/** FNV-1a over the UTF-16 units of a text, as an unsigned 32-bit number; the final mix spreads ids that differ in one place only. */
export function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** The partition of a key. Never to be changed: events of one key would lie in two partitions. */
export const partitionOf = (key: string, partitions: number): number => hash32(key) % partitions;
