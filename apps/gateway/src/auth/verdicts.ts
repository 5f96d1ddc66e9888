import { createHash } from 'node:crypto';
import type { TokenCaller } from './caller-of-token.js';
import type { Verified } from './token-verifier.js';

interface Verdict {
  readonly caller: TokenCaller | null;
  readonly until: number;
}
type Verify = (token: string) => Promise<Verified | null>;

const KEPT_MS = 30_000;
const MOST = 20_000;

/** Remembers for at most 30 seconds, by the hash of the token, whose it is or that it is bad. */
export class Verdicts {
  private readonly kept = new Map<string, Verdict>();
  constructor(
    private readonly verify: Verify,
    private readonly now = () => Date.now(),
  ) {}

  /** The caller of the token, or null when it is bad. */
  async callerOf(token: string): Promise<TokenCaller | null> {
    const hash = createHash('sha256').update(token).digest('base64');
    const kept = this.kept.get(hash);
    if (kept && kept.until > this.now()) return kept.caller;
    const verified = await this.verify(token);
    const end = this.now() + KEPT_MS;
    this.keep(hash, { caller: verified?.caller ?? null, until: verified ? Math.min(end, verified.exp * 1000) : end });
    return verified?.caller ?? null;
  }

  /** The oldest goes first when there are too many: a Map keeps the order of entry. */
  private keep(hash: string, verdict: Verdict): void {
    this.kept.delete(hash);
    this.kept.set(hash, verdict);
    const [oldest] = this.kept.keys();
    if (this.kept.size > MOST && oldest) this.kept.delete(oldest);
  }
}
