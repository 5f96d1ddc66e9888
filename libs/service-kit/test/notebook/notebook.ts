import { v7 as uuidv7 } from 'uuid';
import type { ActContext } from '../../src/act/act.js';
import { type OutgoingEvent, outgoing, type Thing } from '../../src/act/journal.js';
import { refuse, type Refused } from '../../src/act/refusal.js';
import { defineTable, insertRow, lockRow, updateRow } from '../../src/database/table.js';
import { serviceDatabase, type TestService } from '../../src/testing/index.js';
import type { TimerBook } from '../../src/clock/timer-loop.js';
import { contracts } from '@redress/contracts';

/** A service with one table, so that the kit is tried without any service of the product. */
export interface Note {
  id: string;
  title: string;
  version: number;
}
const noteTable = defineTable<Note>('note', { id: 'uuid', title: 'text', version: 'int' });
export const noteThing = (id: string): Thing => ({ type: 'note', id });
export const openNotebook = (timers: TimerBook = {}): Promise<TestService> =>
  serviceDatabase('notebook', import.meta.dirname, timers);

const parked = contracts.find(({ type }) => type === 'bus.parked')!;
/** Any event of the contract serves: it carries no more than codes and a day. */
export const noteEvent = (id: string, wall: readonly string[] = []): OutgoingEvent =>
  outgoing(parked, id, wall, { consumer: 'notebook', stream: 'note', errorClass: 'NONE', parkedOn: '2025-09-01' });

/** Writes a note: one row, one fact with sealed text, one event. */
export async function writeNote(ctx: ActContext, input: { title: string; id?: string }): Promise<Note> {
  const note = { id: input.id ?? uuidv7(), title: input.title, version: 0 };
  await insertRow(ctx.tx, noteTable, note);
  ctx.journal.created(noteThing(note.id));
  ctx.journal.record(
    noteThing(note.id),
    { act: 'writeNote', basis: 'test', data: { length: input.title.length }, sealed: { title: input.title } },
    noteEvent(note.id),
  );
  return note;
}

/** Gives a note another title; the caller says which version it has read. */
export async function renameNote(
  ctx: ActContext,
  input: { id: string; title: string; expectedVersion?: number },
): Promise<Note | Refused> {
  const note = await lockRow(ctx.tx, noteTable, input.id);
  if (!note || (input.expectedVersion !== undefined && input.expectedVersion !== note.version))
    return refuse('VERSION_CONFLICT');
  const renamed = await updateRow(ctx.tx, noteTable, input.id, { title: input.title });
  ctx.journal.record(
    noteThing(input.id),
    { act: 'renameNote', basis: 'test', data: { version: renamed.version } },
    noteEvent(input.id),
  );
  return renamed;
}

/** Changes everything, then refuses. */
export async function refuseLate(ctx: ActContext, input: { title: string }): Promise<Note | Refused> {
  await writeNote(ctx, input);
  return refuse('VERSION_CONFLICT');
}

/** Changes everything, then breaks: a fault of ours. */
export async function breakLate(ctx: ActContext, input: { title: string }): Promise<never> {
  await writeNote(ctx, input);
  throw new Error('broken after the change');
}
