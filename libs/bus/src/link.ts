import pg from 'pg';

export interface LinkOptions {
  readonly url: string;
  readonly application: string;
  /** Runs on every new connection before anything else, e.g. to listen. */
  readonly prepare?: (client: pg.Client) => Promise<void>;
  readonly onNotice?: (payload: string) => void;
  readonly onLost?: () => void;
  /** Commits need not reach the disk at once: what a crash of the server takes back is simply done again. */
  readonly repeatable?: boolean;
}

// A peer that vanished is noticed within about 11 seconds, on both sides. Not every platform knows all three: then its own defaults hold.
const KEEPALIVE = `select set_config('tcp_keepalives_idle', '5', false), set_config('tcp_keepalives_interval', '2', false), set_config('tcp_keepalives_count', '3', false)`;

/** One dedicated connection that comes back by itself: opened on first use, dropped on an error, opened again on the next use. Never through a pooler. */
export class Link {
  private opening: Promise<pg.Client> | null = null;
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: LinkOptions) {}

  /** Runs one statement after those before it; rejects when the connection is lost. */
  query<R extends pg.QueryResultRow>(statement: pg.QueryConfig | string, values?: unknown[]): Promise<R[]> {
    const turn = this.last.then(() => this.send<R>(statement, values));
    this.last = turn.catch(() => undefined);
    return turn;
  }

  private async send<R extends pg.QueryResultRow>(
    statement: pg.QueryConfig | string,
    values?: unknown[],
  ): Promise<R[]> {
    const client = await this.open();
    const result = await client.query<R>(
      typeof statement === 'string' ? { text: statement, values } : { ...statement, values },
    );
    return result.rows;
  }

  /** Connects if there is no connection, and prepares it. */
  async ready(): Promise<void> {
    await this.open();
  }

  /** Closes the connection now; locks and listeners of its session are gone. */
  async drop(): Promise<void> {
    const client = await this.opening?.catch(() => null);
    this.opening = null;
    await client?.end().catch(() => undefined);
  }

  private open(): Promise<pg.Client> {
    const opening = (this.opening ??= this.connect());
    opening.catch(() => this.forget(opening));
    return opening;
  }

  private async connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.options.url,
      application_name: this.options.application,
      connectionTimeoutMillis: 5_000,
      statement_timeout: 15_000,
      query_timeout: 20_000,
      idle_in_transaction_session_timeout: 30_000,
      keepAlive: true,
      ...(this.options.repeatable && { options: '-c synchronous_commit=off' }),
      keepAliveInitialDelayMillis: 5_000,
    });
    client.on('error', () => undefined);
    await client.connect();
    const mine = this.opening;
    client.on('end', () => mine && this.forget(mine));
    client.on('notification', ({ payload }) => this.options.onNotice?.(payload ?? ''));
    await client.query(KEEPALIVE).catch(() => undefined);
    await this.options.prepare?.(client);
    return client;
  }

  private forget(opening: Promise<pg.Client>): void {
    if (this.opening !== opening) return;
    this.opening = null;
    this.options.onLost?.();
  }
}
