// The eleven invariants of a fault run. Each returns what is wrong, in words; an empty list is what is promised.
import { endOfDay } from '@redress/deadlines';
import { verifyHistory } from '../../apps/cli/dist/audit/verify-history.js';
import { CANARY } from './client.mjs';
import { SERVICES } from './world.mjs';

const HANDLED = {
  intake: { producer: 'assignment', types: ['chaos.noted'] },
  assignment: {
    producer: 'intake',
    types: ['chaos.changed', 'clock.started', 'clock.ended', 'clock.due-soon', 'clock.missed'],
  },
};
const MOST_TOLD = 3;
const few = (faults) => [
  ...faults.slice(0, MOST_TOLD),
  ...(faults.length > MOST_TOLD ? [`and ${faults.length - MOST_TOLD} more`] : []),
];
const sent = `select id, aggregate_type as thing, aggregate_id as "thingId", stream_seq::int as seq, type, topic, occurred_at as "occurredAt", payload from outbox`;
const streamName = (producer, { thing, thingId }) => `${producer}/${thing}/${thingId}`;

/** What every service has sent, each event once, by stream. */
async function readSent(world) {
  const all = new Map();
  for (const service of SERVICES) {
    const archived = sent.replace('from outbox', 'from outbox_archive');
    const rows = await world.sql(service, `select distinct on (id) * from (${sent} union all ${archived}) e`);
    for (const row of rows) {
      const stream = streamName(service, row);
      all.set(stream, [...(all.get(stream) ?? []), { ...row, service, stream }]);
    }
  }
  for (const events of all.values()) events.sort((a, b) => a.seq - b.seq);
  return all;
}

/** The log as consumers see it: every record in the order of its partition. */
const readLog = (world) =>
  world.sql(
    'bus',
    `select topic, part, off::float8 as off, id, headers->>'redress-type' as type, headers->>'redress-producer' as producer,
            concat_ws('/', headers->>'redress-producer', headers->>'redress-aggregate-type', headers->>'redress-aggregate-id') as stream,
            (headers->>'redress-seq')::int as seq from bus_log order by topic, part, off`,
  );

/** Streams whose every event has an effect at a consumer. */
const handledStreams = (facts, consumer) =>
  [...facts.sent].filter(
    ([stream, events]) =>
      stream.startsWith(`${HANDLED[consumer].producer}/`) &&
      events.some(({ type }) => HANDLED[consumer].types.includes(type)),
  );

/** 1: for each stream and consumer the effects are 1..n, each once, in order. What two persons left out has none. */
async function effects({ world, skipped, blocked }, facts) {
  const faults = [];
  for (const consumer of SERVICES) {
    const seen = new Map();
    for (const { stream, seq } of await world.sql(consumer, 'select stream, seq::int from effect order by pos'))
      seen.set(stream, [...(seen.get(stream) ?? []), seq]);
    for (const [stream, events] of handledStreams(facts, consumer)) {
      const open = blocked.get(`${consumer} ${stream}`) ?? Infinity;
      const expected = events
        .map(({ seq }) => seq)
        .filter((seq) => seq < open && !skipped.has(`${consumer} ${stream} ${seq}`));
      const found = seen.get(stream) ?? [];
      if (expected.join() !== found.join())
        faults.push(`${consumer}: ${stream}: effects ${found.join(' ')} of ${expected.join(' ')}`);
    }
  }
  return faults;
}

/** 2: amounts and counts by state agree between the services. */
async function sums({ world }) {
  const by = (table) =>
    `select state, count(*)::int as n, sum(amount)::int as amount, sum(${table === 'matter' ? 'changes' : 'n'})::int as changes from ${table} group by state order by state`;
  const [ours, theirs] = [await world.sql('intake', by('matter')), await world.sql('assignment', by('matter_copy'))];
  return JSON.stringify(ours) === JSON.stringify(theirs)
    ? []
    : [`${JSON.stringify(ours)} is ${JSON.stringify(theirs)} elsewhere`];
}

/** 3: no event without state, no state without event; what left is on the bus, in the order of its stream. */
async function state({ world, injections }, facts) {
  const faults = [];
  const onBus = new Set(facts.log.map(({ id }) => id));
  const known = new Set();
  for (const [stream, events] of facts.sent)
    events.forEach(({ id, seq }, n) => {
      known.add(id);
      if (seq !== n + 1) faults.push(`${stream}: event ${seq} stands where ${n + 1} belongs`);
      if (!onBus.has(id)) faults.push(`${stream}: event ${seq} is not on the bus`);
    });
  faults.push(
    ...facts.log
      .filter(({ id }) => !known.has(id))
      .map(({ stream, seq }) => `${stream}: ${seq} is on the bus and nowhere else`),
  );
  const last = new Map();
  for (const { stream, seq } of facts.log) {
    if (seq > (last.get(stream) ?? 0) + 1) faults.push(`${stream}: ${seq} came before ${(last.get(stream) ?? 0) + 1}`);
    last.set(stream, Math.max(seq, last.get(stream) ?? 0));
  }
  for (const { id, changes } of await world.sql('intake', 'select id, changes from matter')) {
    const told = (facts.sent.get(`intake/petition/${id}`) ?? []).filter(
      ({ type, seq }) =>
        type === 'chaos.changed' && !injections.some((poison) => poison.seq === seq && poison.stream.endsWith(id)),
    ).length;
    if (told !== changes) faults.push(`matter ${id} changed ${changes} times and told of ${told}`);
  }
  return faults;
}

/** 4: what a client was told is in the database; what was never answered is there once or not at all. */
async function replies({ world, clients }) {
  const rows = new Map(
    (await world.sql('intake', 'select id, receipt, changes, amount from matter')).map((row) => [row.id, row]),
  );
  const faults = [];
  const counted = new Map();
  for (const { act, input, answer } of clients.told) {
    if (!answer || answer.refused) continue;
    const row = rows.get(input.id);
    if (!row || (act === 'openMatter' && row.receipt !== answer.receipt))
      faults.push(`${act} of ${input.id} was accepted and is not there`);
    const sum = counted.get(input.id) ?? { changes: 0, amount: 0 };
    counted.set(input.id, { changes: sum.changes + 1, amount: sum.amount + (input.amount ?? 0) });
  }
  for (const [id, { changes, amount }] of counted) {
    const row = rows.get(id);
    if (row && (row.changes !== changes || row.amount !== amount))
      faults.push(
        `matter ${id}: ${changes} acts of ${amount} were accepted, ${row.changes} of ${row.amount} are there`,
      );
  }
  return faults;
}

/** 5: the same key again gives the same answer. */
async function keys({ world, clients, random }) {
  const faults = [];
  for (const { key, act, input, answer } of random.some(
    clients.told.filter(({ answer }) => answer && !answer.refused),
    40,
  )) {
    const again = await world
      .of('intake')[0]
      .ask('/act', { key, act, input }, 10_000)
      .catch((error) => ({ error: error.message }));
    if (JSON.stringify(again) !== JSON.stringify(answer))
      faults.push(`${act}: ${JSON.stringify(answer)}, then ${JSON.stringify(again)}`);
  }
  return faults;
}

/** 6: the last day of every clock follows from its events alone, and is the same in both services. */
async function deadlines({ world }) {
  const own = await world.sql('intake', 'select id, due_date::text as due from clock');
  const copies = new Map(
    (await world.sql('assignment', 'select id, told, computed from clock_copy')).map((row) => [row.id, row]),
  );
  return own.flatMap(({ id, due }) => {
    const copy = copies.get(id);
    return copy?.told === due && copy.computed === due
      ? []
      : [`clock ${id}: ${due} here, ${copy?.told} told, ${copy?.computed} computed`];
  });
}

/** 7: every poison is parked and blocks its own stream, and nothing else is. Looked at before it is repaired. */
async function poison(run, facts) {
  const parked = new Set();
  for (const consumer of SERVICES)
    for (const { stream } of await run.world.sql(consumer, `select distinct stream from parked where state = 'parked'`))
      parked.add(`${consumer} ${stream}`);
  const expected = new Set(poisoned(run, facts));
  return [
    ...[...expected].filter((each) => !parked.has(each)).map((each) => `poison is not parked: ${each}`),
    ...[...parked].filter((each) => !expected.has(each)).map((each) => `parked without poison: ${each}`),
  ];
}

/** Where poison was put. */
export function poisoned({ injections }, facts) {
  const broken = [...facts.sent].filter(([, events]) => events.some(({ payload }) => payload?.broken === true));
  return [
    ...broken.map(([stream]) => `assignment ${stream}`),
    ...injections.map(({ stream }) => `assignment ${stream}`),
  ];
}

/** 8: no group has committed beyond what is settled, no watermark is beyond what was handled. */
async function marks({ world }, facts) {
  const faults = [];
  const offsets = await world.sql('bus', `select grp, topic, part, committed::float8 as committed from bus_offset`);
  for (const consumer of SERVICES) {
    const heads = new Map(
      (await world.sql(consumer, 'select stream, last_seq::int as last from stream_head')).map(({ stream, last }) => [
        stream,
        last,
      ]),
    );
    const parked = new Set((await world.sql(consumer, 'select message_id from parked')).map((row) => row.message_id));
    const inbox = new Set((await world.sql(consumer, 'select message_id from inbox')).map((row) => row.message_id));
    const committed = new Map(
      offsets.filter(({ grp }) => grp === consumer).map((row) => [`${row.topic}/${row.part}`, row.committed]),
    );
    for (const { topic, part, off, id, stream, seq } of facts.log)
      if (off < (committed.get(`${topic}/${part}`) ?? 0) && !parked.has(id) && (heads.get(stream) ?? 0) < seq)
        faults.push(`${consumer}: ${topic}/${part} is committed beyond ${off}, and ${stream} ${seq} is not settled`);
    for (const [stream, events] of handledStreams(facts, consumer))
      for (const { id, seq } of events)
        if (seq <= (heads.get(stream) ?? 0) && !inbox.has(id))
          faults.push(`${consumer}: the watermark of ${stream} passed ${seq}, which was never taken in`);
  }
  return faults;
}

/** 9: backlog gone within a minute after the last fault, and nobody stood still on the way. */
const liveness = ({ stalls, catchUpMs, limitMs, backlog }) => [
  ...stalls,
  ...(catchUpMs > limitMs ? [`not caught up within ${limitMs / 1000} s after the last fault: ${backlog}`] : []),
];

/** 10: the history chain is whole, and what was seeded as personal is in no log and on no bus. */
async function secrecy({ world }) {
  const faults = [];
  for (const service of SERVICES) {
    const { broken } = await verifyHistory(await world.client(service));
    if (broken) faults.push(`${service}: the chain of ${broken.thing} is ${broken.fault} at ${broken.seq}`);
    const [letters] = await world.sql(service, `select count(*)::int as n from parked where envelope::text like $1`, [
      `%${CANARY}%`,
    ]);
    if (letters.n) faults.push(`${service}: ${letters.n} parked events hold a name`);
  }
  const [records] = await world.sql(
    'bus',
    `select count(*)::int as n from bus_log where headers::text || value::text like $1`,
    [`%${CANARY}%`],
  );
  if (records.n) faults.push(`${records.n} records on the bus hold a name`);
  if (world.lines.some((line) => line.includes(CANARY))) faults.push('a log file holds a name');
  return faults;
}

/** 11: a timer fires once, not before its time, and never not at all. */
async function timers({ world }, facts) {
  const missed = new Map();
  for (const events of facts.sent.values())
    for (const { type, payload, occurredAt } of events)
      if (type === 'clock.missed') missed.set(payload.clockId, [...(missed.get(payload.clockId) ?? []), occurredAt]);
  const [{ now }] = await world.sql(
    'intake',
    `select clock_timestamp() + coalesce((select offset_ms from sandbox_clock), 0) * interval '1 ms' as now`,
  );
  const clocks = await world.sql('intake', `select id, due_date::text as due, status from clock`);
  return clocks.flatMap(({ id, due, status }) => {
    const at = missed.get(id) ?? [];
    const over = new Date(endOfDay(due));
    if (at.length > 1) return [`clock ${id} was missed ${at.length} times`];
    if (at.length && at[0] < over)
      return [`clock ${id} was missed at ${at[0].toISOString()}, before ${over.toISOString()}`];
    return !at.length && status === 'RUNNING' && over < now ? [`clock ${id} ended on ${due} and nobody noticed`] : [];
  });
}

const ALL = {
  1: effects,
  2: sums,
  3: state,
  4: replies,
  5: keys,
  6: deadlines,
  7: poison,
  8: marks,
  9: liveness,
  10: secrecy,
  11: timers,
};

export const readFacts = async (world) => ({ sent: await readSent(world), log: await readLog(world) });

/** What is wrong, by number of the invariant. */
export async function broken(run, facts, numbers = Object.keys(ALL)) {
  const found = {};
  for (const number of numbers) {
    const faults = await ALL[number](run, facts);
    if (faults.length) found[number] = few(faults);
  }
  return found;
}
