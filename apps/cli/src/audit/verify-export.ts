import { join } from 'node:path';
import { leafHash, merkleRoot, rootOverHeads, verifyRoot } from '@redress/proof';
import type { ExportedRoot } from './export-audit.js';
import { nameOf, readExportedHistory, readHeads, readLines, readManifest } from './read-export.js';
import type { HistoryRow } from './read-history.js';
import { verdictText } from './verdict-text.js';
import { verifyRows } from './verify-history.js';

/** What was found: a line for each service and for the roots; `broken` names the first row or root that is not as it was written. */
export interface ExportVerdict {
  readonly lines: readonly string[];
  readonly broken: string | null;
}
/** An entry by its number in the service's tree. */
interface Leaf {
  readonly hash: Buffer;
  readonly name: string;
}
type Trees = ReadonlyMap<string, readonly Leaf[]>;

/** Checks an export without a server: every chain, and the entries against the roots that were signed over them. `key`: the public key you trust (PEM). */
export async function verifyExport(folder: string, key: string | null): Promise<ExportVerdict> {
  const manifest = readManifest(folder);
  const trees = new Map<string, Leaf[]>();
  const lines: string[] = [];
  for (const [service, said] of Object.entries(manifest.services)) {
    const leaves: Leaf[] = [];
    const heads = await readHeads(folder, service);
    const rows = numbered(readExportedHistory(folder, service, heads), leaves);
    const left = new Map(heads);
    const verdict = await verifyRows(crossedOff(rows, left), async () => [...left.values()][0] ?? null);
    if (verdict.broken) return { lines, broken: `${service}: ${verdictText(verdict)}` };
    if (verdict.entries !== said.entries || verdict.streams !== said.streams)
      return { lines, broken: `${service}: broken: the export holds other entries than its manifest says` };
    trees.set(service, leaves);
    lines.push(`${service}: ${verdictText(verdict)}`);
  }
  const signed = await collected(readLines<ExportedRoot>(join(folder, 'roots.ndjson')));
  if (signed.length !== manifest.roots) return { lines, broken: 'roots: broken: other roots than the manifest says' };
  const broken = firstFault(signed, trees, key);
  return { lines: broken ? lines : [...lines, `roots: ok ${signed.length} signed roots`], broken };
}

/** Passes rows on and notes each at its number. */
async function* numbered(rows: AsyncIterable<HistoryRow>, leaves: Leaf[]): AsyncGenerator<HistoryRow> {
  for await (const row of rows) {
    const { thing_type, thing_id, seq, act } = row.entry;
    if (row.position !== null)
      leaves[row.position] = { hash: row.hash, name: `${thing_type} ${thing_id}, entry ${seq} (${act})` };
    yield row;
  }
}

/** Passes rows on and takes their streams off the list: what is left at the end has no entries. */
async function* crossedOff(rows: AsyncIterable<HistoryRow>, left: Map<string, unknown>): AsyncGenerator<HistoryRow> {
  for await (const row of rows) {
    left.delete(nameOf(row.entry));
    yield row;
  }
}

/** The first root that was not signed so, or that the entries contradict. */
function firstFault(signed: readonly ExportedRoot[], trees: Trees, key: string | null): string | null {
  const good = new Map<string, number>();
  for (const root of signed) {
    if (rootOverHeads(root.heads) !== root.root || !isSigned(root, key ?? root.publicKey))
      return `roots: broken: the root of ${root.rootedOn} is not what was signed`;
    for (const { service, size, root: head } of root.heads) {
      const leaves = trees.get(service);
      if (!leaves || good.get(service) === size) continue;
      if (rootOf(leaves, size) !== head) return contradicted(root, service, leaves, good.get(service) ?? 0, size);
      good.set(service, size);
    }
  }
  return null;
}

function isSigned(root: ExportedRoot, key: string): boolean {
  try {
    return verifyRoot(key, root, root.signature);
  } catch {
    return false;
  }
}

/** The root over the first entries by their numbers; null where one is missing. */
function rootOf(leaves: readonly Leaf[], size: number): string | null {
  const first = Array.from({ length: size }, (_, place) => leaves[place]);
  if (first.includes(undefined)) return null;
  return merkleRoot(first.map((leaf) => leafHash((leaf as Leaf).hash))).toString('hex');
}

/** The chain holds and the root does not: the chain was written anew, somewhere among what was signed since the last root that holds. */
function contradicted({ rootedOn }: ExportedRoot, service: string, leaves: readonly Leaf[], from: number, to: number) {
  const since = leaves[from]?.name ?? 'an entry that is gone';
  return `${service}: broken: the entries contradict the root signed on ${rootedOn}; one of numbers ${from} to ${to - 1}, from ${since} on, was written anew or is gone`;
}

async function collected<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const row of rows) all.push(row);
  return all;
}
