import type { GatewayConfig } from '../gateway.config.js';

/** Where a service is. The supergraph knows its name only. */
export interface ServiceAddress {
  readonly name: string;
  readonly url: string;
  readonly internalUrl: string | undefined;
}

/** The addresses of all services, from the configuration. A further service joins here. */
export const serviceAddresses = (config: GatewayConfig): ServiceAddress[] => [
  { name: 'intake', url: config.REDRESS_INTAKE_URL, internalUrl: config.REDRESS_INTAKE_INTERNAL_URL },
  { name: 'assignment', url: config.REDRESS_ASSIGNMENT_URL, internalUrl: config.REDRESS_ASSIGNMENT_INTERNAL_URL },
  { name: 'mediation', url: config.REDRESS_MEDIATION_URL, internalUrl: config.REDRESS_MEDIATION_INTERNAL_URL },
  { name: 'oversight', url: config.REDRESS_OVERSIGHT_URL, internalUrl: config.REDRESS_OVERSIGHT_INTERNAL_URL },
  { name: 'partners', url: config.REDRESS_PARTNERS_URL, internalUrl: config.REDRESS_PARTNERS_INTERNAL_URL },
];
