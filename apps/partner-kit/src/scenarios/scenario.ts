import type { Stage } from './stage.js';

/** `null`: it cannot be seen from outside; the note says where to look. */
export interface Check {
  readonly scenario: string;
  readonly what: string;
  readonly ok: boolean | null;
  readonly note: string;
}

/** One thing the platform does to an endpoint, and what is expected of it. */
export interface Scenario {
  readonly name: string;
  readonly says: string;
  play(stage: Stage): Promise<void>;
}
