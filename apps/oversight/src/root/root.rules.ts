import { type HistoryHead, verifyConsistency } from '@redress/proof';

/** A head as it came, with the proof that it follows from the one before. */
export interface SaidHead extends HistoryHead {
  readonly headedAt: string;
  readonly previousSize: number;
  readonly proof: readonly string[];
}

/** A signed root and the heads it stands for. */
export interface SignedRoot {
  readonly id: string;
  readonly rootedOn: string;
  readonly rootedAt: Date;
  readonly root: string;
  readonly signature: string;
  /** SPKI, PEM. */
  readonly publicKey: string;
  readonly heads: readonly HistoryHead[];
}

const hex = (text: string): Buffer => Buffer.from(text, 'hex');

/** Whether nothing of the head before was changed, only added to. The first head of a service follows from nothing. */
export function follows(before: Pick<HistoryHead, 'size' | 'root'> | null, said: SaidHead): boolean {
  if (!before) return true;
  if (before.size === 0) return said.previousSize === 0;
  const [earlier, later] = [before, said].map(({ size, root }) => ({ size, root: hex(root) }));
  return said.previousSize === before.size && verifyConsistency(earlier!, later!, said.proof.map(hex));
}
