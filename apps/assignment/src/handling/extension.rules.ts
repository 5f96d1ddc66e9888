import type { Handling } from './handling.rules.js';

/** The most that ordinary handling can be extended by, and how often (2022 Regulations 34; once: D). */
const MOST_DAYS = 30;

/** What the decision looks at: who asks, the running T11, and the day of today. */
export interface ExtensionQuestion {
  readonly days: number;
  readonly extension: Handling['extension'];
  /** Whether the actor heads the handling unit or a unit above it. */
  readonly byHead: boolean;
  /** Last day of the running T11; null when none runs. */
  readonly dueDate: string | null;
  readonly today: string;
}
export type ExtensionRefusal =
  'EXTENSION_NOT_HEAD' | 'EXTENSION_NO_CLOCK' | 'EXTENSION_TWICE' | 'EXTENSION_TOO_LONG' | 'EXTENSION_TOO_LATE';

/** Why handling cannot be extended: by the head alone, once, at most 30 days, on or before the last day (2022 Regulations 34; T12). Null when it can. */
export function refuseExtension({
  days,
  extension,
  byHead,
  dueDate,
  today,
}: ExtensionQuestion): ExtensionRefusal | null {
  if (!byHead) return 'EXTENSION_NOT_HEAD';
  if (dueDate === null) return 'EXTENSION_NO_CLOCK';
  if (extension) return 'EXTENSION_TWICE';
  if (days > MOST_DAYS) return 'EXTENSION_TOO_LONG';
  return today > dueDate ? 'EXTENSION_TOO_LATE' : null;
}
