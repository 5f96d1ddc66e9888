import { BusServer } from '@redress/bus';
import { setTimeout as pause } from 'node:timers/promises';
import type { ActContext } from '../act/act.js';
import type { Runtime } from '../run/runtime.js';
import type { Model } from './model.js';
import { atCurrentVersion, checkEnvelope } from '../run/read-envelope.js';
import { dropOld, layBeside, nextVersion, type Owner, swap } from './tables.js';

const LOOK_MS = 200;
/** How often the swap is tried while events keep coming; each try holds the model for a moment only. */
const TRIES = 300;

/** What of a running service a rebuild needs. */
type Needs = Pick<Runtime, 'source' | 'acts'> & {
  readonly bus: Runtime['parts']['bus'];
  readonly service: string;
  readonly topics: readonly string[];
};
interface Rebuilt {
  readonly consumer: string;
  readonly events: number;
}

/**
 * Makes a read model again beside the live one: a consumer of its own, `<service>.<model>@<n>`, reads every event from the first, with effects off;
 * when it has caught up, the two are swapped in one transaction. The old tables stay in the schema `replaced` until the next rebuild.
 */
export async function rebuildModel(needs: Needs, owner: Owner, name: string, model: Model): Promise<Rebuilt> {
  const consumer = await nextVersion(owner, `${needs.service}.${name}`);
  await layBeside(owner, model);
  const replay = new Replay(needs, consumer, model);
  try {
    await replay.start();
    for (let tries = 0; tries < TRIES; tries += 1) {
      if ((await replay.caughtUp()) && (await swap(owner, { live: needs.service, beside: consumer }, model)))
        return { consumer, events: replay.events };
      await pause(LOOK_MS);
    }
    throw new Error(`${consumer} did not catch up with ${needs.service}; work off what is parked and try again`);
  } finally {
    await replay.stop();
    await dropOld(owner);
  }
}

/** Reads everything from the first event on, writes beside the live tables, and tells nobody. */
class Replay {
  private readonly server: BusServer<ActContext>;
  events = 0;

  constructor(needs: Needs, consumer: string, { handlers }: Model) {
    this.server = new BusServer({
      bus: needs.bus,
      group: consumer,
      topics: needs.topics,
      dataSource: needs.source,
      upcast: atCurrentVersion,
      validate: checkEnvelope,
      scope: async (tx, _event, work) => {
        await tx.query('set local search_path = beside, public');
        await needs.acts.rehearse(tx, work);
        this.events += 1;
      },
    });
    for (const [type, handler] of Object.entries(handlers))
      this.server.addHandler(type, ((event: never, ctx: ActContext) => handler(ctx, event)) as never, true);
  }

  start = (): Promise<void> =>
    new Promise((resolve, reject) => this.server.listen((error) => (error ? reject(error as Error) : resolve())));

  /** Everything is read. A stream that parks ends the rebuild: the model would lack its events. */
  async caughtUp(): Promise<boolean> {
    const { lag, parked } = await this.server.health();
    const [first] = parked;
    if (first) throw new Error(`${first.stream} parked in the replay: ${first.errorClass} ${first.error}`);
    return lag.every((topic) => topic.lag === 0);
  }

  stop = (): Promise<void> => this.server.close();
}
