// A service as its own process, to be killed: `produce` acts and relays until its share of acts is done, `consume` notes effects until it dies.
import { DataSource, type EntityManager } from 'typeorm';
import { BusServer, EmbeddedBus, type Envelope, Relay, streamOf } from '../../src/index.js';
import { act } from '../events.js';

const env = (name: string): string => process.env[name] ?? '';
const bus = new EmbeddedBus({ databaseUrl: env('BUS_URL') });
const source = new DataSource({
  type: 'postgres',
  url: env('SERVICE_URL'),
  installExtensions: false,
  poolErrorHandler: () => undefined,
});

/** Acts on every thing until it has had its number of events; what was done before a death is not done again. */
async function produce(): Promise<void> {
  const relay = new Relay({ databaseUrl: env('SERVICE_URL'), bus, service: 'intake' });
  relay.start();
  const ids = env('THINGS').split(',');
  const wanted = Number(env('EVENTS'));
  await Promise.all(ids.map((id) => actUntil(id, wanted, () => relay.nudge())));
  while ((await relay.status()).pending > 0) await new Promise((resolve) => setTimeout(resolve, 20));
  await relay.stop({ drainMs: 1_000 });
  await bus.stop({ drainMs: 100 });
  await source.destroy();
}

async function actUntil(id: string, wanted: number, committed: () => void): Promise<void> {
  const [row] = await source.query<{ events: number }[]>('select events from thing where id = $1', [id]);
  for (let done = row?.events ?? 0; done < wanted; done += 1) {
    await act(source, id);
    committed();
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}

async function consume(): Promise<void> {
  const scope = (tx: EntityManager, _event: Envelope, work: (ctx: EntityManager) => Promise<void>) => work(tx);
  const server = new BusServer<EntityManager>({
    bus,
    group: 'assignment',
    topics: ['redress.intake'],
    dataSource: source,
    scope,
  });
  const note = async (event: Envelope, tx: EntityManager) => {
    await tx.query('insert into effect (message_id, stream, seq) values ($1, $2, $3)', [
      event.id,
      streamOf(event),
      event.seq,
    ]);
  };
  server.addHandler('petition.changed', note as never, true);
  await new Promise<void>((resolve, reject) => server.listen((error) => (error ? reject(error) : resolve())));
}

await source.initialize();
await (process.argv[2] === 'produce' ? produce() : consume());
