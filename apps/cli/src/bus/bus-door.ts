import { CliError } from '../cli-error.js';
import { exitCodes } from '../exit-codes.js';
import { graphql } from '../graphql.js';
import { sandboxStage } from '../play/sandbox-stage.js';
import { hasDatabase, services } from '../services.js';
import type { BusOptions } from './bus-options.js';

/** The services that send and read events. */
const senders = services.filter(hasDatabase).map(({ name }) => name);
/** `intake` in the names of the API: `Intake`. */
export const titled = (service: string): string => service.charAt(0).toUpperCase() + service.slice(1);

/** The one service that is meant, or all of them. */
export function chosen({ service }: BusOptions): readonly string[] {
  if (!service) return senders;
  if (senders.includes(service)) return [service];
  throw new CliError(`--service ${service}: one of ${senders.join(', ')} is needed`, exitCodes.usage);
}

/** The one service that an act needs. */
export function theService(options: BusOptions): string {
  if (options.service) return chosen(options)[0] as string;
  throw new CliError(`--service is needed: one of ${senders.join(', ')}`, exitCodes.usage);
}

/** One operation with the token of an operator: of the sandbox by code, else from REDRESS_TOKEN. */
export async function asOperator<T>(options: BusOptions, document: string, variables: object = {}): Promise<T> {
  if (options.gateway) return graphql<T>(options.gateway, { document, variables, token: givenToken() });
  const stage = sandboxStage(options);
  return graphql<T>(stage.gatewayUrl, { document, variables, token: await stage.tokenFor(options.as) });
}

function givenToken(): string {
  const token = process.env['REDRESS_TOKEN'];
  if (token) return token;
  throw new CliError('--gateway needs an access token with the role operator in REDRESS_TOKEN', exitCodes.usage);
}
