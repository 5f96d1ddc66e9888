/** Exit codes of `redress`, documented in README.md. A script may tell faults apart by them. */
export const exitCodes = {
  ok: 0,
  failed: 1,
  usage: 2,
  portTaken: 3,
  alreadyRunning: 4,
  database: 5,
  noRoom: 6,
  notRunning: 7,
  /** sysexits.h EX_CONFIG: a wrong configuration or directory file; all faults are listed. */
  config: 78,
  /** 128 + SIGINT: a second Ctrl-C killed everything. */
  killed: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
