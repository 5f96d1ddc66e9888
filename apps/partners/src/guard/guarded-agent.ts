import { lookup } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { Agent } from 'undici';
import { mayConnect, type Networks } from './judge-address.js';

const CONNECT_MS = 5_000;

/** Thrown where a name or an address leads to where nothing may be sent. */
export class AddressRefused extends Error {
  readonly code = 'ADDRESS_REFUSED';
}
export interface Guard {
  readonly networks: Networks;
  /** Loopback origin of the sandbox's demo agency, or null. */
  readonly demoOrigin: string | null;
  /** How names are resolved; the machine's resolver unless a test brings another. */
  readonly resolve?: (host: string) => Promise<readonly { address: string; family: number }[]>;
}
const fromSystem = (host: string) => lookup(host, { all: true, verbatim: true });

/** Connections to subscribers: a name is resolved once, every address it has is judged, and the connection goes to the address that was judged. */
export function guardedAgent({ networks, resolve = fromSystem }: Guard): Agent {
  const judged: LookupFunction = (host, options, callback) => {
    judgedAddresses(host, networks, resolve).then(
      (found) => (options.all ? callback(null, found) : callback(null, found[0]?.address ?? '', found[0]?.family)),
      (error: NodeJS.ErrnoException) => callback(error, ''),
    );
  };
  return new Agent({ connect: { lookup: judged, timeout: CONNECT_MS }, keepAliveTimeout: 4_000, pipelining: 1 });
}

/** One bad address among many is a lie about the name: none is used. */
async function judgedAddresses(
  host: string,
  networks: Networks,
  resolve: NonNullable<Guard['resolve']>,
): Promise<{ address: string; family: number }[]> {
  const found = [...(await resolve(host))];
  if (!found.length || !found.every(({ address }) => mayConnect(address, networks)))
    throw new AddressRefused('leads to where nothing is sent');
  return found;
}

/** A host that is an address is never looked up: it is judged before anything is opened. @throws AddressRefused */
export function judgeLiteral({ hostname }: URL, networks: Networks): void {
  const host = hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) && !mayConnect(host, networks)) throw new AddressRefused('an address where nothing is sent');
}
