import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { verifyWebhook, type WebhookVerifyingKey } from '@redress/proof';

/** What a subscriber got and took: the event, the bytes as they came, the headers. */
export interface Taken {
  readonly event: Record<string, never> & { readonly sequence: number; readonly id: string; readonly type: string };
  readonly bytes: string;
  readonly headers: IncomingHttpHeaders;
}
/** How it answers instead of checking: a status with headers, a body of so many bytes, or nothing at all. */
export interface Mood {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly bytes?: number;
  readonly silent?: boolean;
}

/** A real subscriber on loopback, as an agency would write one: it answers the handshake and checks signature and time of every event. */
export class Subscriber {
  readonly taken: Taken[] = [];
  readonly refusals: string[] = [];
  keys: readonly WebhookVerifyingKey[] = [];
  /** What it does instead of its duty; null when it does its duty. */
  mood: ((path: string) => Mood | null) | null = null;
  /** Faults of a careless one. */
  careless: { signature?: boolean; time?: boolean; handshake?: boolean } = {};
  /** Attempts that reached it, taken or not: the bytes and the headers. */
  readonly attempts: Omit<Taken, 'event'>[] = [];
  private readonly server: Server = createServer((request, response) => void this.answer(request, response));

  async open(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return this;
  }
  get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }
  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const bytes = Buffer.concat(parts).toString('utf8');
    if (request.method === 'OPTIONS') return this.greet(response);
    this.attempts.push({ bytes, headers: request.headers });
    const mood = this.mood?.(request.url ?? '') ?? null;
    if (mood?.silent) return;
    if (mood) {
      response.writeHead(mood.status ?? 200, mood.headers);
      return void response.end('x'.repeat(mood.bytes ?? 0));
    }
    const status = this.check(request.headers, bytes);
    if (status === 204 && !bytes.includes('subscription.test'))
      this.taken.push({ event: JSON.parse(bytes) as Taken['event'], bytes, headers: request.headers });
    response.writeHead(status).end();
  }

  private greet(response: ServerResponse): void {
    if (!this.careless.handshake) response.setHeader('webhook-allowed-origin', 'redress');
    response.writeHead(200, { 'webhook-allowed-rate': '120' }).end();
  }

  private check(headers: IncomingHttpHeaders, body: string): number {
    // The machine's clock: signatures are never dated by a sandbox.
    const now = new Date(performance.timeOrigin + performance.now());
    const verdict = verifyWebhook({ headers, body, keys: this.keys, now });
    if (verdict.ok) return 204;
    this.refusals.push(verdict.reason);
    if (verdict.reason === 'TIMESTAMP_TOO_OLD') return this.careless.time ? 204 : 400;
    return this.careless.signature ? 204 : 401;
  }
}
