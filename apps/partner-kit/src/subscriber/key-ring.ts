import type { WebhookVerifyingKey } from '@redress/proof';

export interface KeySources {
  /** Address of the platform's list of public keys. */
  readonly url?: string | undefined;
  readonly publicKeys: readonly string[];
  readonly secrets: readonly string[];
  readonly maxAgeMs: number;
}

interface Listed {
  readonly publicKey: string;
  readonly validUntil: string | null;
}

/** The keys a delivery may be signed with. The list is fetched again when it is old, and once when a signature fits none: so a new key needs no work. */
export class KeyRing {
  private listed: readonly string[] = [];
  private fetchedAt: number | null = null;

  constructor(
    private readonly sources: KeySources,
    private readonly now: () => number,
  ) {}

  async current(again = false): Promise<readonly WebhookVerifyingKey[]> {
    if (this.sources.url && (again || this.isOld())) await this.fetchList(this.sources.url);
    return [
      ...[...this.sources.publicKeys, ...this.listed].map((publicKey) => ({ scheme: 'v1a', publicKey }) as const),
      ...this.sources.secrets.map((secret) => ({ scheme: 'v1', secret }) as const),
    ];
  }

  private isOld = () => this.fetchedAt === null || this.now() - this.fetchedAt >= this.sources.maxAgeMs;

  /** A key that has ended stays in the list, so that old messages can be checked; it signs no new one. */
  private counts = ({ validUntil }: Listed) => !validUntil || Date.parse(validUntil) > this.now();

  /** When the list cannot be had, the last one counts. */
  private async fetchList(url: string): Promise<void> {
    try {
      const answer = await fetch(url, { signal: AbortSignal.timeout(5_000) });
      if (!answer.ok) return;
      const { keys } = (await answer.json()) as { keys: readonly Listed[] };
      this.listed = keys.filter((key) => this.counts(key)).map(({ publicKey }) => publicKey);
      this.fetchedAt = this.now();
    } catch {
      return;
    }
  }
}
