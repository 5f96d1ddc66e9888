import { Agent, request } from 'undici';
import type { Outcome } from '../delivery/retry.rules.js';
import { AddressRefused, type Guard, guardedAgent, judgeLiteral } from './guarded-agent.js';

const TIME_MS = 15_000;
const MOST_BYTES = 4_096;
const EXCERPT = 200;

export interface Message {
  readonly url: string;
  readonly method: 'POST' | 'OPTIONS';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}
/** What came back. `excerpt`: the first characters of the answer, made harmless. */
export interface Reply extends Outcome {
  readonly ms: number;
  readonly excerpt: string | null;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** Sends to subscribers and to nobody else: no redirects, no proxy, 15 s for everything, 4 kB of the answer. */
export class Outbound {
  private guarded: Agent;
  /** Loopback, for the one origin that the sandbox opens. */
  private demo = new Agent({ pipelining: 1 });
  constructor(
    private readonly guard: Guard,
    private readonly timeMs = TIME_MS,
  ) {
    this.guarded = guardedAgent(guard);
  }

  async send({ url, method, headers, body }: Message): Promise<Reply> {
    const began = performance.now();
    const signal = AbortSignal.timeout(this.timeMs);
    try {
      const target = new URL(url);
      const demo = this.guard.demoOrigin !== null && target.origin === this.guard.demoOrigin;
      if (!demo) judgeLiteral(target, this.guard.networks);
      const answer = await request(target, {
        dispatcher: demo ? this.demo : this.guarded,
        method,
        headers,
        ...(body !== undefined && { body }),
        signal,
      });
      const excerpt = await firstOf(answer.body, answer.statusCode < 300);
      return {
        status: answer.statusCode,
        fault: null,
        retryAfterSeconds: secondsOf(answer.headers['retry-after']),
        ms: Math.round(performance.now() - began),
        excerpt,
        headers: answer.headers,
      };
    } catch (error) {
      const ms = Math.round(performance.now() - began);
      return { status: null, fault: faultOf(error), retryAfterSeconds: null, ms, excerpt: null, headers: {} };
    }
  }

  /** Ends every connection; a later message opens a new one. */
  async close(): Promise<void> {
    const ended = [this.guarded, this.demo];
    this.guarded = guardedAgent(this.guard);
    this.demo = new Agent({ pipelining: 1 });
    await Promise.all(ended.map((agent) => agent.destroy()));
  }
}

/** At most 4 kB are read; what an answer says beyond that is nobody's business. The connection ends there. */
async function firstOf(body: AsyncIterable<Buffer> & { destroy(): unknown }, fine: boolean): Promise<string | null> {
  const parts: Buffer[] = [];
  let read = 0;
  try {
    for await (const part of body) {
      parts.push(part);
      read += part.length;
      if (read >= MOST_BYTES) break;
    }
  } catch (error) {
    // The status stands; an answer that breaks off after it is as good as a short one, one that never ends is not.
    if (!fine) throw error;
  } finally {
    body.destroy();
  }
  return harmless(Buffer.concat(parts).subarray(0, MOST_BYTES).toString('utf8'));
}

/** Never shown raw: one line, no control characters, no markup. */
const harmless = (text: string): string | null =>
  text
    .replace(/[^\p{L}\p{N}\p{P}\p{Zs}=+]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, EXCERPT) || null;

function secondsOf(header: string | string[] | undefined): number | null {
  return typeof header === 'string' && /^\d{1,7}$/.test(header) ? Number(header) : null;
}

function faultOf(error: unknown): string {
  const chain = [error, (error as { cause?: unknown } | null)?.cause];
  if (chain.some((one) => one instanceof AddressRefused)) return 'ADDRESS_REFUSED';
  return chain.some((one) =>
    ['TimeoutError', 'ConnectTimeoutError', 'AbortError'].includes((one as Error | null)?.name ?? ''),
  )
    ? 'TIMEOUT'
    : 'CONNECTION';
}
