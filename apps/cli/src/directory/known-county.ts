import { CliError } from '../cli-error.js';
import { askJson } from '../client/supervisor.js';
import { exitCodes } from '../exit-codes.js';
import type { CommonOptions } from '../supervisor/options.js';
import type { County } from './county.js';
import { loadCounty } from './load-county.js';

/** The county of the running sandbox, or, when none runs, the fictional one. */
export async function knownCounty(options: CommonOptions): Promise<County> {
  try {
    return await askJson<County>(options, { method: 'GET', path: '/sandbox/directory' });
  } catch (error) {
    if (error instanceof CliError && error.exitCode === exitCodes.notRunning) return loadCounty(undefined);
    throw error;
  }
}
