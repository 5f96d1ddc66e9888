/** A name in both languages of the product. */
interface Name {
  readonly zh: string;
  readonly en: string;
}

/** A unit of the police or the organ above it; `code` never changes. */
export interface DemoUnit {
  readonly code: string;
  readonly name: Name;
  /** BUREAU, PETITION_OFFICE, LEGAL, DISCIPLINE, BUSINESS, STATION or SUPERIOR. */
  readonly kind: string;
  readonly parent: string | null;
  readonly division: string;
  /** Officer who receives what comes in by the web. */
  readonly dutyOfficer: string;
  /** Organ that reviews its opinions (domain 1.8); null at the top. */
  readonly reviewedBy: string | null;
}

export type DemoRole =
  | 'reception'
  | 'petition-officer'
  | 'caseworker'
  | 'unit-head'
  | 'legal'
  | 'leader'
  | 'mediator'
  | 'reviewer'
  | 'oversight'
  | 'admin'
  | 'operator';

export interface DemoOfficer {
  readonly code: string;
  readonly name: Name;
  readonly unit: string;
  readonly post: string;
  readonly roles: readonly DemoRole[];
  readonly superior: string | null;
  /** Whether the officer heads the unit. */
  readonly head: boolean;
  /** Declared relatives among the demo petitioners, by code, for the conflict check. */
  readonly relatives: readonly string[];
}

export interface DemoAgency {
  readonly code: string;
  readonly name: Name;
  readonly kind: string;
}

/** Who reviews whom: an opinion of `handling` is issued in the name of `issuedBy`. */
export interface ReviewAuthority {
  readonly handling: string;
  readonly issuedBy: string;
  readonly review: string;
  readonly rereview: string;
}
