import type { DataSource, EntityManager } from 'typeorm';
import { BusServer, type BusServerOptions, EmbeddedBus, type Envelope, streamOf } from '../src/index.js';
import { openSource, run, type TestDatabase } from './databases.js';
import { TOPIC } from './events.js';

export interface Context {
  readonly tx: EntityManager;
}
type Handler = (event: Envelope, ctx: Context) => Promise<void>;

/** Notes that an event had its effect. */
export const noteEffect: Handler = async (event, { tx }) => {
  await tx.query('insert into effect (message_id, stream, seq) values ($1, $2, $3)', [
    event.id,
    streamOf(event),
    event.seq,
  ]);
};

/** A consuming service on a test database, without Nest's application around it. */
export interface Consuming {
  readonly server: BusServer<Context>;
  readonly source: DataSource;
  stop(): Promise<void>;
}

type Given = Partial<BusServerOptions<Context>> & { handlers?: Record<string, Handler>; group?: string };

/** Starts a consumer; its handlers note effects unless others are given. */
export async function consume(
  busUrl: string,
  service: TestDatabase,
  { handlers, ...given }: Given = {},
): Promise<Consuming> {
  const bus = new EmbeddedBus({ databaseUrl: busUrl });
  const source = await openSource(service);
  const server = new BusServer<Context>({
    ...{ bus, group: 'assignment', topics: [TOPIC], dataSource: source },
    scope: (tx, _event, work) => work({ tx }),
    ...given,
  });
  for (const [type, handler] of Object.entries(handlers ?? { 'petition.changed': noteEffect }))
    server.addHandler(type, handler as never, true);
  await new Promise<void>((resolve, reject) => server.listen((error) => (error ? reject(error) : resolve())));
  const stop = async () => {
    await server.close();
    await bus.stop({ drainMs: 1_000 });
    await source.destroy();
  };
  return { server, source, stop };
}

interface EffectRow {
  readonly stream: string;
  readonly seq: number;
}

/** The effects in the order in which they happened. */
export const effects = (service: TestDatabase): Promise<EffectRow[]> =>
  run<{ stream: string; seq: number } & Record<string, unknown>>(
    service.name,
    'select stream, seq::int from effect order by pos',
  );

export const effectCount = async (service: TestDatabase): Promise<number> =>
  Number((await run<{ n: string }>(service.name, 'select count(*) as n from effect'))[0]?.n);

/** Faults in what happened to each stream: an effect that is missing, double or out of order. */
export function faultsOf(rows: readonly EffectRow[], expected: ReadonlyMap<string, number>): string[] {
  const seen = new Map<string, number[]>();
  for (const { stream, seq } of rows) seen.set(stream, [...(seen.get(stream) ?? []), seq]);
  return [...expected].flatMap(([stream, length]) => {
    const right = Array.from({ length }, (_, n) => n + 1).join(' ');
    const found = (seen.get(stream) ?? []).join(' ');
    return found === right ? [] : [`${stream}: ${found || 'nothing'} instead of ${right}`];
  });
}
