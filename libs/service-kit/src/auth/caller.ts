/** Who the gateway says is calling. The unit is not here: each service takes it from its own copy of the directory. */
export interface Caller {
  /** Code of the officer or agency, `petitioner:<person id>`, `service:<name>` or `anonymous`. */
  readonly sub: string;
  readonly kind: CallerKind;
  readonly roles: readonly string[];
  /** The one matter a petitioner's session is about. */
  readonly matter?: string;
  /** Id of the request at the edge, for the log. */
  readonly rid: string;
}

const kinds = ['officer', 'petitioner', 'partner', 'service', 'anonymous'] as const;
export type CallerKind = (typeof kinds)[number];

/** Whether a claim names one of the kinds of caller. */
export const isCallerKind = (claim: unknown): claim is CallerKind => kinds.includes(claim as CallerKind);
