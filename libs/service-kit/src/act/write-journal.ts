import { randomBytes } from 'node:crypto';
import { type Envelope, writeEvents } from '@redress/bus';
import { checkOutgoing } from '@redress/contracts';
import { chainHash, commit } from '@redress/proof';
import { v7 as uuidv7 } from 'uuid';
import { rows, statement } from '../database/prepared.js';
import type { ActContext } from './act.js';
import type { Entry, Fact, Thing } from './journal.js';

interface Head {
  thing_type: string;
  thing_id: string;
  event_seq: number;
  history_seq: number;
  head: Buffer | null;
}
interface HistoryRow {
  thing_type: string;
  thing_id: string;
  seq: number;
  act: string;
  basis: string;
  data: object;
  commitments: object;
  hash: string;
}
interface SaltRow {
  thing_type: string;
  thing_id: string;
  seq: number;
  field: string;
  salt: string;
}
export interface JournalOrigin {
  producer: string;
  causeId: string | null;
  headers: Readonly<Record<string, string>>;
}

/** Each head by its key, in one order for everybody: a join would read the whole table while it is small enough to look cheap. */
const lockHeads = statement(`
  select s.thing_type, s.thing_id, s.event_seq, s.history_seq, s.head
    from (select thing_type, thing_id from jsonb_to_recordset($1::jsonb) as t(thing_type text, thing_id uuid) order by 1, 2) t
   cross join lateral (select * from stream h where h.thing_type = t.thing_type and h.thing_id = t.thing_id for update) s`);

/** The first fact of a thing that no act created (a parked stream): its counters are made before they are locked, so that two at once take turns. */
const makeHeads = statement(`
  insert into stream (thing_type, thing_id) select thing_type, thing_id from jsonb_to_recordset($1::jsonb) as t(thing_type text, thing_id uuid)
   order by thing_type, thing_id on conflict do nothing`);

const writeHistory = statement(`
  with heads as (
    insert into stream (thing_type, thing_id, event_seq, history_seq, head)
    select thing_type, thing_id, event_seq, history_seq, decode(head, 'hex')
      from jsonb_to_recordset($1::jsonb) as t(thing_type text, thing_id uuid, event_seq bigint, history_seq bigint, head text)
    on conflict (thing_type, thing_id) do update
      set event_seq = excluded.event_seq, history_seq = excluded.history_seq, head = excluded.head),
  salts as (
    insert into history_salt (thing_type, thing_id, seq, field, salt)
    select thing_type, thing_id, seq, field, decode(salt, 'hex')
      from jsonb_to_recordset($3::jsonb) as t(thing_type text, thing_id uuid, seq bigint, field text, salt text))
  insert into history (thing_type, thing_id, seq, act, basis, actor_kind, actor_id, at, cause_id, data, commitments, hash)
  select thing_type, thing_id, seq, act, basis, $4, $5, $6, $7, data, commitments, decode(hash, 'hex')
    from jsonb_to_recordset($2::jsonb) as t(thing_type text, thing_id uuid, seq bigint, act text, basis text, data jsonb, commitments jsonb, hash text)`);

/** Writes history, counters and outbox of an act: two statements, however many facts and events it has. */
export async function writeJournal(ctx: ActContext, origin: JournalOrigin): Promise<void> {
  const { entries } = ctx.journal;
  if (!entries.length) return;
  const heads = await headsOf(ctx);
  const history: HistoryRow[] = [];
  const salts: SaltRow[] = [];
  const events: Envelope[] = [];
  for (const entry of entries) {
    const head = heads.get(keyOf(entry.thing)) as Head;
    if (entry.fact) history.push(nextHistory(ctx, origin, head, entry.fact, salts));
    if (entry.event) events.push(nextEvent(ctx, origin, head, entry as Required<Pick<Entry, 'thing' | 'event'>>));
  }
  const at = ctx.now.toISOString();
  const streams = [...heads.values()].map((head) => ({ ...head, head: head.head?.toString('hex') }));
  await rows(ctx.tx, writeHistory, [
    JSON.stringify(streams),
    JSON.stringify(history),
    JSON.stringify(salts),
    ctx.actor.kind,
    ctx.actor.id,
    at,
    origin.causeId,
  ]);
  if (events.length) await writeEvents(ctx.tx, events);
}

const keyOf = (thing: Thing) => `${thing.type} ${thing.id}`;

async function headsOf(ctx: ActContext): Promise<Map<string, Head>> {
  const heads = new Map<string, Head>();
  for (const { thing } of ctx.journal.entries)
    heads.set(keyOf(thing), { thing_type: thing.type, thing_id: thing.id, event_seq: 0, history_seq: 0, head: null });
  const known = [...heads]
    .filter(([key]) => !ctx.journal.fresh.has(key))
    .map(([, { thing_type, thing_id }]) => ({ thing_type, thing_id }));
  for (const head of await lockedHeads(ctx, known)) heads.set(`${head.thing_type} ${head.thing_id}`, head);
  return heads;
}

async function lockedHeads(ctx: ActContext, known: readonly Pick<Head, 'thing_type' | 'thing_id'>[]): Promise<Head[]> {
  if (!known.length) return [];
  const names = [JSON.stringify(known)];
  const found = await rows<Head & Record<string, unknown>>(ctx.tx, lockHeads, names);
  if (found.length === known.length) return found;
  await rows(ctx.tx, makeHeads, names);
  return rows<Head & Record<string, unknown>>(ctx.tx, lockHeads, names);
}

function nextHistory(ctx: ActContext, origin: JournalOrigin, head: Head, fact: Fact, salts: SaltRow[]): HistoryRow {
  head.history_seq += 1;
  const commitments = Object.fromEntries(
    Object.entries(fact.sealed ?? {}).map(([field, value]) => {
      const salt = randomBytes(16);
      salts.push({
        thing_type: head.thing_type,
        thing_id: head.thing_id,
        seq: head.history_seq,
        field,
        salt: salt.toString('hex'),
      });
      return [field, commit(value, salt).toString('hex')];
    }),
  );
  const row = {
    thing_type: head.thing_type,
    thing_id: head.thing_id,
    seq: head.history_seq,
    act: fact.act,
    basis: fact.basis,
    data: fact.data ?? {},
    commitments,
  };
  const hash = chainHash(head.head, {
    ...row,
    actor_kind: ctx.actor.kind,
    actor_id: ctx.actor.id,
    at: ctx.now.toISOString(),
    cause_id: origin.causeId,
  });
  head.head = hash;
  return { ...row, hash: hash.toString('hex') };
}

function nextEvent(
  ctx: ActContext,
  origin: JournalOrigin,
  head: Head,
  { thing, event }: Required<Pick<Entry, 'thing' | 'event'>>,
): Envelope {
  checkOutgoing(event.contract.type, event.contract.version, event.payload);
  head.event_seq += 1;
  return {
    id: uuidv7(),
    topic: event.contract.topic,
    key: event.key,
    type: event.contract.type,
    version: event.contract.version,
    producer: origin.producer,
    aggregateType: thing.type,
    aggregateId: thing.id,
    seq: head.event_seq,
    causeId: origin.causeId,
    occurredAt: ctx.now.toISOString(),
    headers: { ...origin.headers },
    wall: [...event.wall],
    payload: event.payload as Record<string, unknown>,
  };
}
