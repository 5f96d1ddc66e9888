import type { TokenCaller } from '../auth/caller-of-token.js';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Requests a minute; 0 is without limit. */
interface Rates {
  readonly subject: number;
  readonly address: number;
}

/** Counts requests in memory: of a person by the token's subject, of everybody else by the prefix of the address. */
export class RateLimits {
  private readonly bySubject: RateLimiterMemory | null;
  private readonly byAddress: RateLimiterMemory | null;

  constructor(rates: Rates) {
    this.bySubject = counter(rates.subject);
    this.byAddress = counter(rates.address);
  }

  /** Seconds to wait, or 0 when the request may pass. */
  async wait(caller: TokenCaller, address: string): Promise<number> {
    const known = caller.kind !== 'anonymous';
    const limiter = known ? this.bySubject : this.byAddress;
    return limiter ? take(limiter, known ? caller.sub : prefixOf(address)) : 0;
  }

  /** A bad token counts against the address, so that nobody may guess without end. */
  async waitOf(address: string): Promise<number> {
    return this.byAddress ? take(this.byAddress, prefixOf(address)) : 0;
  }
}

const counter = (points: number) => (points > 0 ? new RateLimiterMemory({ points, duration: 60 }) : null);

async function take(limiter: RateLimiterMemory, key: string): Promise<number> {
  try {
    await limiter.consume(key);
    return 0;
  } catch (full) {
    return full instanceof RateLimiterRes ? Math.max(1, Math.ceil(full.msBeforeNext / 1000)) : 0;
  }
}

/** An IPv4 address, or the /64 of an IPv6 address: one household has a whole /64. */
export function prefixOf(address: string): string {
  const plain = address.replace(/^::ffff:/i, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail = ''] = plain.split('::');
  const front = head ? head.split(':') : [];
  const back = tail ? tail.split(':') : [];
  const gap = plain.includes('::') ? Array<string>(Math.max(0, 8 - front.length - back.length)).fill('0') : [];
  return [...front, ...gap, ...back]
    .slice(0, 4)
    .map((part) => part.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':');
}
