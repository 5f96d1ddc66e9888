import { seededOrder } from '@redress/proof';

/** FILE: the file of a matter that was answered. CALL_BACK: somebody independent asks who withdrew or settled (G6). */
export type AuditKind = 'FILE' | 'CALL_BACK';
const results = {
  FILE: ['NO_DEFECT', 'MINOR_DEFECT', 'MATERIAL_DEFECT'],
  CALL_BACK: ['CONFIRMED', 'NOT_CONFIRMED', 'NOT_REACHED'],
} as const;
export const auditResults = [...results.FILE, ...results.CALL_BACK] as const;
export type AuditResult = (typeof auditResults)[number];

export interface AuditDraw {
  id: string;
  kind: AuditKind;
  fromDay: string;
  toDay: string;
  unit: string | null;
  /** Made by the machine at the moment of the draw; nobody chooses it. */
  seed: string;
  size: number;
  drawnBy: string;
  drawnOn: string;
}
export interface AuditItem {
  id: string;
  drawId: string;
  place: number;
  matterId: string;
  auditor: string | null;
  result: AuditResult | null;
  words: string | null;
  recordedOn: string | null;
  version: number;
}

/** Whether a result fits the kind of audit. */
export const fits = (kind: AuditKind, result: AuditResult): boolean =>
  (results[kind] as readonly string[]).includes(result);

/** The least that is drawn: one in twenty, at least ten, or all where there are fewer (G6). */
export const leastSize = (population: number): number => Math.min(population, Math.max(10, Math.ceil(population / 20)));

/** The draw itself: the population in the order of the seed, of which the first are taken. The same seed gives the same draw. */
export const draw = (seed: string, population: readonly string[], size: number): string[] =>
  seededOrder(seed, population).slice(0, size);

/** Who audits a matter: of those who may, the one the seed names; null when nobody may. */
export const drawAuditor = (seed: string, matterId: string, auditors: readonly string[]): string | null =>
  seededOrder(`${seed}/${matterId}`, auditors)[0] ?? null;
