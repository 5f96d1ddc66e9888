import {
  newWebhookSecret,
  signWebhook,
  webhookPublicKey,
  type WebhookHeaders,
  type WebhookSigningKey,
} from '@redress/proof';
import { generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';

export type Scheme = 'v1a' | 'v1';
interface Key {
  readonly id: string;
  readonly privateKey: KeyObject;
  readonly publicKey: string;
  readonly secret: string;
}

const OVERLAP_MS = 14 * 86_400_000;

/** The keys of the fake platform: made afresh, replaced one by one as the real one does. */
export class Signer {
  private active: readonly Key[];
  private retired: readonly Key[] = [];
  private made = 0;
  private readonly since = new Date();

  constructor(
    private readonly schemes: readonly Scheme[],
    /** The secrets the endpoint knows: of now, and of after the rotation. */
    private readonly secrets: readonly string[] = [],
  ) {
    this.active = [this.make()];
  }

  /** A second key: from now on both sign. */
  rotate(): void {
    this.active = [...this.active, this.make()];
  }

  /** The overlap is over: the older key signs no more and leaves the list. */
  retire(): void {
    this.retired = this.active.slice(0, -1);
    this.active = this.active.slice(-1);
  }

  sign = (id: string, body: string, timestamp = new Date()): WebhookHeaders =>
    this.signed(this.active, { id, body, timestamp });
  /** As somebody who still holds the key of before. */
  signRetired = (id: string, body: string): WebhookHeaders =>
    this.signed(this.retired, { id, body, timestamp: new Date() });
  /** As somebody else altogether. */
  signForeign = (id: string, body: string): WebhookHeaders =>
    this.signed([newKey(newWebhookSecret())], { id, body, timestamp: new Date() });

  /** The public list, as at the well-known address of the platform: what has ended stays in it, with its end. */
  published(): { readonly keys: readonly object[] } {
    const [newest, ...older] = [...this.active].reverse();
    const shown = ({ id, publicKey }: Key, validUntil: Date | null) => ({
      id,
      publicKey,
      validFrom: this.since,
      validUntil,
    });
    return {
      keys: [
        ...(newest ? [shown(newest, null)] : []),
        ...older.map((key) => shown(key, new Date(Date.now() + OVERLAP_MS))),
        ...this.retired.map((key) => shown(key, this.since)),
      ],
    };
  }

  private signed(keys: readonly Key[], message: { id: string; body: string; timestamp: Date }): WebhookHeaders {
    const all = keys.flatMap(({ privateKey, secret }): WebhookSigningKey[] => [
      { scheme: 'v1a', privateKey },
      { scheme: 'v1', secret },
    ]);
    return signWebhook({ ...message, keys: all.filter(({ scheme }) => this.schemes.includes(scheme)) });
  }

  private make(): Key {
    const secret = this.secrets[this.made] ?? newWebhookSecret();
    this.made += 1;
    return newKey(secret);
  }
}

function newKey(secret: string): Key {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return { id: `key_${randomUUID()}`, privateKey, publicKey: webhookPublicKey(publicKey), secret };
}
