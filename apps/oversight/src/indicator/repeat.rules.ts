/** Why a petition came again. The first three are the agency's doing and count against it; the others never count (P8). */
export const agencyCauses = ['NO_REPLY', 'NOT_EXECUTED', 'INCOMPLETE'] as const;
export const repeatCauses = [...agencyCauses, 'NEW_FACTS', 'DISAGREEMENT', 'AFTER_FINALITY'] as const;
export type RepeatCause = (typeof repeatCauses)[number];

export interface Repeat {
  matterId: string;
  firstMatterId: string;
  linkedOn: string;
  cause: RepeatCause | null;
  judgedBy: string | null;
  judgedOn: string | null;
  words: string | null;
  version: number;
}
