// What the two services of a fault run do: acts on matters at `intake`, a copy of them at `assignment`, and effects that can be counted.
import { randomBytes } from 'node:crypto';
import { defineTable, endClocks, insertRow, lockRow, startClock, updateRow } from '@redress/service-kit';
import { shanghaiDate, recompute } from '@redress/deadlines';

const matterTable = defineTable('matter', {
  id: 'uuid',
  state: 'text',
  amount: 'int',
  changes: 'int',
  receipt: 'text',
  version: 'int',
});
const thing = (id) => ({ type: 'petition', id });
const changed = ({ id, amount, state, changes }, more = {}) => ({
  contract: { type: 'chaos.changed', version: 1, topic: 'redress.intake' },
  key: id,
  wall: [],
  payload: { n: changes, amount, state, broken: false, pad: '', ...more },
});
/** A value that may leave the service nowhere: it stands in the sealed part of the history. */
const fact = (act, person) => ({ act, basis: 'fault run', data: {}, sealed: { person } });

/** Takes a matter in, with a receipt and the clock of its handling. */
export async function openMatter(ctx, { id, amount, person }) {
  const matter = { id, state: 'OPEN', amount, changes: 1, receipt: randomBytes(8).toString('hex'), version: 0 };
  await insertRow(ctx.tx, matterTable, matter);
  ctx.journal.created(thing(id));
  ctx.journal.record(thing(id), fact('openMatter', person), changed(matter));
  const clock = { rule: 'T11', startEvent: 'chaos.changed', startDay: shanghaiDate(ctx.now) };
  await startClock(ctx, { thing: thing(id), id, class: 'APPEAL_REQUEST', unit: null, wall: [] }, clock);
  return { receipt: matter.receipt };
}

/** Adds to the amount of a matter. */
export async function changeMatter(ctx, { id, amount, person, broken = false, pad = 0 }) {
  const before = await lockRow(ctx.tx, matterTable, id);
  if (!before) return { refused: { code: 'NO_MATTER', basis: 'fault run' } };
  const after = { amount: before.amount + amount, changes: before.changes + 1 };
  const matter = await updateRow(ctx.tx, matterTable, id, after);
  ctx.journal.record(thing(id), fact('changeMatter', person), changed(matter, { broken, pad: 'x'.repeat(pad) }));
  return { changes: matter.changes };
}

/** Ends a matter and its clock. */
export async function closeMatter(ctx, { id, person }) {
  const before = await lockRow(ctx.tx, matterTable, id);
  if (!before || before.state === 'CLOSED') return { refused: { code: 'NO_OPEN_MATTER', basis: 'fault run' } };
  const matter = await updateRow(ctx.tx, matterTable, id, { state: 'CLOSED', changes: before.changes + 1 });
  ctx.journal.record(thing(id), fact('closeMatter', person), changed(matter));
  await endClocks(ctx, thing(id), null, { cause: 'closeMatter' });
  return { changes: matter.changes };
}

async function note(ctx, event) {
  const stream = `${event.producer}/${event.aggregateType}/${event.aggregateId}`;
  await ctx.tx.query('insert into effect (message_id, stream, seq) values ($1, $2, $3)', [event.id, stream, event.seq]);
}

/** Keeps a copy, and says so: an event that follows from an event. */
async function copyMatter(ctx, event) {
  const { n, amount, state, broken } = event.payload;
  if (broken && !(await ctx.tx.query('select 1 from repaired')).length) throw new TypeError('a bug of this release');
  await note(ctx, event);
  await ctx.tx.query(
    `insert into matter_copy (id, n, amount, state) values ($1, $2, $3, $4)
     on conflict (id) do update set n = excluded.n, amount = excluded.amount, state = excluded.state`,
    [event.key, n, amount, state],
  );
  const contract = { type: 'chaos.noted', version: 1, topic: 'redress.assignment' };
  ctx.journal.publish({ type: 'handling', id: event.key }, { contract, key: event.key, wall: [], payload: { n } });
}

/** Computes the last day of a clock again, from its event alone. */
async function copyClock(ctx, event) {
  await note(ctx, event);
  const { clockId, dueDate } = event.payload;
  const own = recompute(event.payload).dueDate;
  await ctx.tx.query('insert into clock_copy (id, told, computed) values ($1, $2, $3)', [clockId, dueDate, own]);
}

export const reactions = {
  intake: { 'chaos.noted': note },
  assignment: {
    'chaos.changed': copyMatter,
    'clock.started': copyClock,
    'clock.ended': note,
    'clock.due-soon': note,
    'clock.missed': note,
  },
};
export const topics = { intake: ['redress.assignment'], assignment: ['redress.intake'] };
export const acts = { openMatter, changeMatter, closeMatter };
