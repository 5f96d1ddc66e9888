/** What became of one record, by its number in the file. */
export interface Outcome {
  readonly no: number;
  readonly key: string;
  readonly outcome: string;
  readonly code: string | null;
  /** What is odd about it although it was taken. */
  readonly remark: string | null;
}

/** The summary of an import for programs. */
export function summaryJson(outcomes: readonly Outcome[]): object {
  const counts: Record<string, number> = {};
  for (const { outcome } of outcomes) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return {
    ...counts,
    refused: outcomes.filter(({ code }) => code),
    remarks: outcomes.flatMap(({ no, key, remark }) => (remark ? [{ no, key, remark }] : [])),
  };
}

/** The summary of an import for the terminal. */
export function summaryText(outcomes: readonly Outcome[], batchId: string): string {
  const count = (name: string) => outcomes.filter(({ outcome }) => outcome === name).length;
  return [
    `imported ${count('IMPORTED')}, there already ${count('ALREADY_THERE')}, rejected ${count('REJECTED')}`,
    ...(count('IMPORTED') ? [`batch ${batchId}   (redress import undo ${batchId} --reason ... takes it back)`] : []),
    ...outcomes.flatMap(({ no, key, code, remark }) =>
      code || remark ? [`  record ${no} (${key}): ${code ?? remark}`] : [],
    ),
  ].join('\n');
}
