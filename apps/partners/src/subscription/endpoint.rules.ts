/** Why an address cannot be subscribed. */
export type EndpointFault = 'NOT_A_URL' | 'NOT_HTTPS' | 'USERINFO' | 'FRAGMENT' | 'HOST_NOT_ALLOWED';

export interface EndpointRules {
  /** Hosts allowed for the agency, as `host` or `host:port`. */
  readonly hosts: readonly string[];
  /** The one loopback origin that the sandbox opens for its demo agency; null everywhere else. */
  readonly demoOrigin: string | null;
}

const LONGEST = 500;

/** Whether events may be sent to an address at all; what its name resolves to is looked at when it is called. Null when it may. */
export function endpointFault(address: string, { hosts, demoOrigin }: EndpointRules): EndpointFault | null {
  const url = address.length <= LONGEST && URL.canParse(address) ? new URL(address) : null;
  if (!url) return 'NOT_A_URL';
  if (url.username || url.password) return 'USERINFO';
  if (url.hash) return 'FRAGMENT';
  if (demoOrigin !== null && url.origin === demoOrigin) return null;
  if (url.protocol !== 'https:') return 'NOT_HTTPS';
  return hosts.includes(url.host.toLowerCase()) ? null : 'HOST_NOT_ALLOWED';
}
