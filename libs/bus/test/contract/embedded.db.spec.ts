import { EmbeddedBus } from '../../src/index.js';
import { freshDatabase, run } from '../databases.js';
import { contract } from './contract.js';
import type { Ground } from './ground.js';

async function open(): Promise<Ground> {
  const database = await freshDatabase('bus');
  const at = (databaseUrl: string) => () => new EmbeddedBus({ databaseUrl });
  const other = (change: (url: URL) => void) => {
    const url = new URL(database.url);
    change(url);
    return at(url.toString());
  };
  return {
    open: at(database.url),
    owner: at(database.ownerUrl),
    trusted: at(database.restrictedUrl),
    ordinary: at(database.url),
    nowhere: other((url) => (url.port = '1')),
    stranger: other((url) => (url.password = 'wrong')),
    address: { BUS_URL: database.url },
    forget: async (topic, partition, below) =>
      void (await run(database.name, 'delete from bus_log where topic = $1 and part = $2 and off < $3', [
        topic,
        partition,
        below,
      ])),
    interrupt: async () =>
      void (await run(
        database.name,
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
      )),
    close: async () => undefined,
  };
}

contract('log tables in PostgreSQL', open);
