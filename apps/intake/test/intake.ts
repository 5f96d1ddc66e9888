import { join } from 'node:path';
import type { Envelope } from '@redress/bus';
import { petitions } from '@redress/demo';
import { type ActContext, isRefused, type Refused, serviceActor, type TimerBook } from '@redress/service-kit';
import { serviceDatabase, type TestService } from '@redress/service-kit/testing';
import type { RegisterPetition } from '../src/petition/register-petition.input.js';
import { registerPetition, type Registration } from '../src/petition/register-petition.js';

const [first] = petitions(1, 1);
export const petitioner = first!.petitioner;
/** Three requests of one letter. */
const requests = ['light the square', 'look at the officer', 'pay the fee back'];

/** Intake on a database of its own. */
export const openIntake = (timers: TimerBook = {}): Promise<TestService> =>
  serviceDatabase('intake', join(import.meta.dirname, '..'), timers);

/** The result of an act that must not be refused. */
export async function done<R>(result: Promise<R | Refused>): Promise<R> {
  const value = await result;
  if (isRefused(value)) throw new Error(value.refused.code);
  return value;
}

/** The code of the refusal of an act that must be refused. */
export async function refusalOf(result: Promise<unknown>): Promise<string | null> {
  const value = await result;
  return isRefused(value) ? value.refused.code : null;
}

/** A petition taken down at the counter. */
export const lodge = (
  intake: TestService,
  input: Partial<RegisterPetition> = {},
  officer = 'reception',
  key?: string,
): Promise<Registration> =>
  done(
    intake.acts.run(
      registerPetition,
      { channel: 'VISIT', petitioner, title: first!.title, text: first!.text, requests, ...input },
      intake.officer(officer),
      key ? { key } : {},
    ),
  );

/** Lets a reaction happen as the bus would. */
export const react = (
  intake: TestService,
  reaction: (ctx: ActContext, event: Envelope) => Promise<void>,
  key: string,
  payload: object,
): Promise<unknown> =>
  intake.acts.run(
    async (ctx) => {
      await reaction(ctx, { key, payload } as Envelope);
      return null;
    },
    null,
    serviceActor('intake'),
  );

/** Types of the events of a matter, in the order of their stream. */
export async function eventsOf(intake: TestService, matterId: string): Promise<string[]> {
  const rows = await intake.source.query<{ type: string }[]>(
    'select type from outbox where aggregate_id = $1 order by stream_seq',
    [matterId],
  );
  return rows.map(({ type }) => type);
}

/** `rule status` of every clock of a matter. */
export async function clocksOf(intake: TestService, matterId: string): Promise<string[]> {
  const rows = await intake.source.query<{ clock: string }[]>(
    `select rule || ' ' || status as clock from clock where matter_id = $1 order by rule, id`,
    [matterId],
  );
  return rows.map(({ clock }) => clock);
}

/** The whole database as text: whatever can be read in it stands here. */
export async function dumpOf({ cluster, database }: TestService): Promise<string> {
  const tables = await cluster.run(
    database,
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'identity')`,
  );
  const texts = await Promise.all(
    tables.rows.map(({ name }: { name: string }) =>
      cluster.run(database, `select string_agg(t::text, E'\\n') as text from ${name} t`),
    ),
  );
  return texts.map(({ rows }) => String(rows[0].text)).join('\n');
}
