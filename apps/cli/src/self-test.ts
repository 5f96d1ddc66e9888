import { readFileSync } from 'node:fs';
import { CliError } from './cli-error.js';
import { parseCaseFile } from './play/case-file.js';
import { playCase } from './play/play-case.js';

/** Gives a bearer token of a demo person: officer code, role or partner code. */
export type TokenFor = (as: string) => Promise<string>;

/** What the self-test needs of the sandbox. `settle` answers when every service has heard of what was done. */
export interface SelfTestSandbox {
  readonly gatewayUrl: string;
  tokenFor(as: string): Promise<string>;
  settle(timeoutMs: number): Promise<{ readonly now: string }>;
}
const SETTLE_MS = 10_000;

/**
 * Tries the platform from outside as a user would: one demo petition from the web to the served opinion and its tracking. Each start lodges a new
 * one; only the sandbox calls it, so it never runs on real data. Throws when something does not work; returns what it did, for the screen.
 */
export async function selfTest(sandbox: SelfTestSandbox): Promise<string> {
  const file = parseCaseFile(readFileSync(new URL('./self-test.yaml', import.meta.url), 'utf8'), 'self-test.yaml');
  const stage = {
    gatewayUrl: sandbox.gatewayUrl,
    tokenFor: (as: string) => sandbox.tokenFor(as),
    moveTo: notMoved,
    moveBy: notMoved,
    settle: async () => (await sandbox.settle(SETTLE_MS)).now,
    disturb: notMoved,
  };
  for await (const { broken } of playCase(stage, file))
    if (broken.length) throw new CliError(`self-test: ${broken.join('; ')}`);
  return file.title;
}

async function notMoved(): Promise<never> {
  throw new CliError('the self-test moves no clock and disturbs nobody');
}
