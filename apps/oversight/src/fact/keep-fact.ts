import type { Envelope } from '@redress/bus';
import type { PayloadOf, petitionLinked } from '@redress/contracts';
import { type ActContext, rows, statement } from '@redress/service-kit';
import { v7 as uuidv7 } from 'uuid';
import { factOf, officersIn } from './fact.rules.js';

const insertFact = statement(
  'insert into matter_fact (id, matter_id, kind, happened_on, subject, value) values ($1, $2, $3, $4, $5, $6)',
);
const insertOfficers = statement(
  'insert into matter_officer (matter_id, officer) select $1, unnest($2::text[]) on conflict do nothing',
);
const insertRepeat = statement(
  'insert into repeat (matter_id, first_matter_id, linked_on) values ($1, $2, $3) on conflict do nothing',
);

/** Keeps what an event says that is counted, and who had a hand in the matter. */
export async function keepFact(ctx: ActContext, { type, key, payload }: Envelope): Promise<void> {
  const fact = factOf(type, payload as never);
  if (fact) await rows(ctx.tx, insertFact, [uuidv7(), key, fact.kind, fact.on, fact.subject, fact.value]);
  const officers = officersIn(payload);
  if (officers.length) await rows(ctx.tx, insertOfficers, [key, officers]);
}

/** A petition came again: discipline is asked why (flow row 4; P8). */
export async function keepRepeat(ctx: ActContext, { key, payload }: Envelope): Promise<void> {
  const { firstMatterId, linkedOn } = payload as PayloadOf<typeof petitionLinked>;
  await rows(ctx.tx, insertRepeat, [key, firstMatterId, linkedOn]);
}
