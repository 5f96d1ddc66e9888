import { SandboxFault } from './sandbox-fault.js';

export interface Lag {
  /** Legal time of the service. */
  readonly now: string;
  readonly outbox: number;
  readonly consumer: number;
  /** Events that were ever written to the topics it reads. */
  readonly read: number;
  readonly parked: readonly object[];
  readonly effects: { readonly due: number; readonly waiting: number };
}

/** The supervisor's hand on one service: its internal port, with the supervisor's key (sandbox.md 1, 2). */
export class ServiceClock {
  constructor(
    readonly name: string,
    /** Its internal port, as an address. */
    private readonly url: string,
    private readonly key: string,
  ) {}

  now = async (): Promise<Date> => new Date((await this.ask<{ now: string }>('GET', 'clock')).now);
  setOffset = (offsetMs: number): Promise<unknown> => this.ask('POST', 'offset', { offsetMs });
  lag = (): Promise<Lag> => this.ask<Lag>('GET', 'lag');
  pause = (): Promise<unknown> => this.ask('POST', 'pause', {});
  resume = (): Promise<unknown> => this.ask('POST', 'resume', {});
  fire = async (): Promise<number> => (await this.ask<{ fired: number }>('POST', 'fire', {})).fired;

  /** Legal time of its earliest pending timer, or null. */
  async nextDue(): Promise<Date | null> {
    const { next } = await this.ask<{ next: string | null }>('GET', 'next-due');
    return next === null ? null : new Date(next);
  }

  private async ask<T>(method: 'GET' | 'POST', path: string, body?: object): Promise<T> {
    const answer = await fetch(`${this.url}/sandbox/${path}`, {
      method,
      headers: { 'x-redress-supervisor': this.key, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(60_000),
    }).catch(() => null);
    if (answer?.ok) return (await answer.json()) as T;
    throw new SandboxFault(
      502,
      'SERVICE_UNAVAILABLE',
      `${this.name} did not answer /sandbox/${path}; its log says why`,
      { service: this.name, status: answer?.status ?? null },
    );
  }
}
