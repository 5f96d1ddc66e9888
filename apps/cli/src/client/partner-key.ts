import { existsSync, readFileSync } from 'node:fs';
import { CliError } from '../cli-error.js';
import { knownCounty } from '../directory/known-county.js';
import { exitCodes } from '../exit-codes.js';
import { dataFolder } from '../home/data-folder.js';
import { agencyKeyFile } from '../issuer/agency-keys.js';
import type { CommonOptions } from '../supervisor/options.js';

/** The private key of a demo agency, from the folder of the sandbox. @throws CliError when there is no such agency, or no key yet */
export async function partnerKey(options: CommonOptions, code: string): Promise<string> {
  const { agencies } = await knownCounty(options);
  if (!agencies.some((agency) => agency.code === code))
    throw new CliError(`${code} is no partner agency`, exitCodes.usage, { remedy: '`redress directory` lists them' });
  const file = agencyKeyFile(dataFolder(options.data), code);
  if (!existsSync(file))
    throw new CliError(`there is no ${file}`, exitCodes.notRunning, {
      remedy: 'the keys are made at the first `npm start`; another folder is named with --data',
    });
  return readFileSync(file, 'utf8');
}
