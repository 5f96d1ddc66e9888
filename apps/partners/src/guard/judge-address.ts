import ipaddr from 'ipaddr.js';

/** Networks that operations opened for partner agencies, as CIDR; never by the API. */
export type Networks = readonly (readonly [ipaddr.IPv4 | ipaddr.IPv6, number])[];
const PUBLIC = 'unicast';
/** Never opened, whatever the list says: this machine, its neighbours on the link, and the metadata services that live there. */
const NEVER = new Set(
  ['loopback', 'linkLocal', 'unspecified', 'multicast', 'broadcast', 'reserved'].concat([
    'rfc6145',
    'rfc6052',
    '6to4',
    'teredo',
  ]),
);
/** IPv4 in the form of RFC 4291 2.5.5.1, deprecated: ipaddr.js calls it public. */
const COMPATIBLE = ipaddr.IPv6.parseCIDR('::/96');
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

/** Whether events may be sent to an address. IPv4 inside IPv6 is judged as what it carries when it is mapped, and refused in every other form, whatever operations opened. */
export function mayConnect(address: string, networks: Networks): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  const range = parsed.range();
  if (parsed instanceof ipaddr.IPv6 && parsed.match(COMPATIBLE)) return false;
  if (NEVER.has(range) || METADATA.includes(parsed.toString())) return false;
  return range === PUBLIC || networks.some(([base, bits]) => base.kind() === parsed.kind() && parsed.match(base, bits));
}
