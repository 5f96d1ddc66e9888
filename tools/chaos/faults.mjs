// The kinds of fault. Each is over when its promise resolves.
import { toxics } from './proxy.mjs';
import { SERVICES } from './world.mjs';

const DAY_MS = 86_400_000;
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Points in the code, and the service whose processes pass them. */
export const FAILPOINTS = {
  'cmd.after-lock': 'intake',
  'cmd.after-state': 'intake',
  'cmd.after-outbox': 'intake',
  'cmd.after-commit-before-reply': 'intake',
  'relay.after-lock': 'any',
  'relay.after-epoch': 'any',
  'relay.after-select': 'any',
  'relay.mid-publish': 'any',
  'relay.after-publish-before-delete': 'any',
  'relay.after-delete': 'any',
  'bus.append.after-head': 'any',
  'consumer.after-fetch': 'any',
  'consumer.after-inbox': 'any',
  'consumer.after-handler': 'any',
  'consumer.after-commit-before-offset': 'any',
  'consumer.after-offset': 'any',
  'consumer.on-revoke': 'any',
  'park.after-insert': 'assignment',
  'redrive.mid': 'assignment',
  'timer.after-claim': 'intake',
  'timer.after-fire': 'intake',
};

export const WEIGHTS = {
  kill: 18,
  failpoint: 17,
  pause: 15,
  crash: 8,
  disconnect: 10,
  network: 12,
  neighbour: 4,
  clock: 4,
  republish: 5,
};

const HIT_MS = 8_000;
const START_MS = 60_000;

/** Waits until the processes are up again and the point has been hit; where nobody passes it, not for ever. */
async function struck({ world }, point, workers) {
  const before = world.hits.get(point) ?? 0;
  const hit = () => (world.hits.get(point) ?? 0) > before;
  const within = async (ms, condition) => {
    for (const end = performance.now() + ms; !condition() && performance.now() < end;) await wait(50);
  };
  await wait(300);
  await within(START_MS, () => hit() || workers.every(({ port }) => port));
  await within(HIT_MS, hit);
}

const anyWorker = ({ world, random }) => random.one(world.workers);

export const FAULTS = {
  async kill(run) {
    const worker = anyWorker(run);
    worker.signal('SIGKILL');
    return worker.name;
  },

  /** The process dies, hangs, throws or lingers at a place in the code. */
  async failpoint(run, given = {}) {
    const { world, random } = run;
    const point = given.point ?? run.points.shift() ?? random.one(Object.keys(FAILPOINTS));
    const at = FAILPOINTS[point];
    const service = given.service ?? (at === 'any' ? random.one(SERVICES) : at);
    const action = given.action ?? random.weighted({ exit: 6, throw: 1, delay: 1, hang: 1 });
    const passage =
      given.passage ??
      (/^(cmd|consumer.after-(inbox|handler))/.test(point) ? random.between(1, 12) : random.between(1, 3));
    const workers = world.of(service);
    // Two standby relays never pass a relay's points: both get it.
    const meant = /^relay|^bus|^timer|offset|fetch/.test(point) ? workers : [random.one(workers)];
    for (const worker of meant) {
      worker.next = { failpoint: `${point}:${action}:${passage}` };
      worker.signal('SIGKILL');
    }
    await struck(run, point, meant);
    if (action === 'hang') setTimeout(() => workers.forEach((worker) => worker.signal('SIGKILL')), 2_500);
    return `${point}:${action}:${passage} at ${service}`;
  },

  async pause(run) {
    const worker = anyWorker(run);
    const ms = run.random.next() < 0.1 ? 17_000 : run.random.between(300, 2_500);
    worker.signal('SIGSTOP');
    worker.stopped = true;
    await wait(ms);
    worker.signal('SIGCONT');
    worker.stopped = false;
    return `${worker.name} for ${ms} ms`;
  },

  /** One backend is killed: the server ends all others and recovers. */
  async crash({ world }) {
    const [backend] = await world.sql(
      'postgres',
      `select pid from pg_stat_activity where backend_type = 'client backend' and application_name <> 'chaos' limit 1`,
    );
    if (backend) process.kill(backend.pid, 'SIGKILL');
    return 'server';
  },

  async disconnect({ world, random }) {
    const share = random.next() < 0.3 ? 1 : 0.4;
    await world.sql(
      'postgres',
      `select pg_terminate_backend(pid) from pg_stat_activity where backend_type = 'client backend' and application_name <> 'chaos' and random() < $1`,
      [share],
    );
    return share === 1 ? 'all' : 'some';
  },

  async network(run) {
    const worker = anyWorker(run);
    const toxic = run.random.one(toxics);
    worker.proxy.poison(toxic);
    await wait(run.random.between(300, 2_000));
    worker.proxy.heal();
    return `${toxic} at ${worker.name}`;
  },

  /** A report somebody runs for long in the same database: nothing is vacuumed meanwhile, and rows stay locked. */
  async neighbour({ world, random }) {
    const service = random.one(SERVICES);
    const ms = random.between(1_000, 3_000);
    await world
      .sql(
        service,
        `begin; update timer set due_at = due_at where id = (select id from timer limit 1); select pg_sleep(${ms / 1000}); rollback`,
      )
      .catch(() => undefined);
    return `${service} for ${ms} ms`;
  },

  async clock(run) {
    const worker = anyWorker(run);
    const shiftMs = (run.random.next() < 0.6 ? 3 : -3) * DAY_MS;
    worker.next = { shiftMs };
    worker.signal('SIGKILL');
    return `${worker.name} by ${shiftMs / DAY_MS} days`;
  },

  /** What has left is sent again, as an operator may do at any time: every one of it is a duplicate. */
  async republish({ world, random }) {
    const service = random.one(SERVICES);
    const worker = random.one(world.of(service));
    const [sent] = await world.sql(
      service,
      `with old as (select distinct on (pos) * from outbox_archive order by pos desc limit 40)
       , put as (insert into outbox (id, topic, msg_key, type, schema_version, producer, aggregate_type, aggregate_id, stream_seq, cause_id, headers, wall, payload, occurred_at)
       select id, topic, msg_key, type, schema_version, producer, aggregate_type, aggregate_id, stream_seq, cause_id, headers, wall, payload, occurred_at
         from old order by pos on conflict do nothing returning 1) select count(*)::int as n from put`,
    );
    return `${sent.n} events of ${worker.service}`;
  },
};
