import ipaddr from 'ipaddr.js';

/** Networks that operations opened for partner agencies, as CIDR; never by the API. */
export type Networks = readonly (readonly [ipaddr.IPv4 | ipaddr.IPv6, number])[];
const PUBLIC = 'unicast';
/** Never opened, whatever the list says: this machine, its neighbours on the link, and the metadata services that live there. */
const NEVER = new Set(['loopback', 'linkLocal', 'unspecified', 'multicast', 'broadcast', 'reserved']);
const METADATA = ['100.100.100.200', '168.63.129.16', 'fd00:ec2::254'].map((address) =>
  ipaddr.process(address).toString(),
);

/** Reads the list of networks. @throws for anything that is no CIDR */
export const readNetworks = (list: string): Networks =>
  list
    .split(',')
    .map((text) => text.trim())
    .filter(Boolean)
    .map((cidr) => ipaddr.parseCIDR(cidr));

/** Whether a text is such a list. */
export const isNetworks = (list: string): boolean => {
  try {
    return readNetworks(list).length >= 0;
  } catch {
    return false;
  }
};

/** Whether events may be sent to an address. IPv4 inside IPv6 (mapped, translated, 6to4, Teredo) is judged as what it carries, or refused. */
export function mayConnect(address: string, networks: Networks): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  const range = parsed.range();
  if (NEVER.has(range) || METADATA.includes(parsed.toString())) return false;
  return range === PUBLIC || networks.some(([base, bits]) => base.kind() === parsed.kind() && parsed.match(base, bits));
}
