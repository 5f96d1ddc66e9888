/** What a fictional petition is about. `{date} {place} {item} {amount} {days}` in the texts are filled in. */
export interface Topic {
  readonly code: string;
  readonly class: 'APPEAL_REQUEST' | 'REPORT' | 'SUGGESTION';
  /** Unit that answers; null: the station of the place. */
  readonly unit: string | null;
  readonly title: string;
  readonly facts: readonly string[];
  readonly requests: readonly string[];
}
