import { type Envelope, NotYet } from '@redress/bus';
import type { MatterClass, PartnerEventType } from '@redress/contracts';
import { type ActContext, insertRow, lockRow, row, rows, statement, updateRow } from '@redress/service-kit';
import { CloudEvent } from 'cloudevents';
import { v7 as uuidv7 } from 'uuid';
import { findAgency } from '../agency/find-agency.js';
import { queueDeliveries } from '../delivery/queue-deliveries.js';
import { referenceOf } from '../reference/reference.js';
import { CLASSIFICATION, envelopeOf, isTold, type Numbered } from './feed.rules.js';
import { referralTable, referralThing } from './referral.table.js';

/** What every event about a referral says. */
interface ReferralFact {
  readonly referralId: string;
  readonly agency: string;
  readonly class: MatterClass;
  readonly unit: string | null;
}

const count = statement(`
  insert into feed as f (agency, last_seq) values ($1, 1) on conflict (agency) do update set last_seq = f.last_seq + 1
  returning last_seq as sequence, (select count(*)::int + 1 from feed_item where agency = $1 and matter_id = $2) as "matterSequence"`);
const add = statement(`
  insert into feed_item (agency, seq, event_id, type, referral_id, matter_id, classification, body, recorded_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`);

/** Puts what happened to a referral into the feed of its agency, and of no other (flow rows 40, 41). */
export async function noteEvent(ctx: ActContext, event: Envelope): Promise<void> {
  const fact = event.payload as unknown as ReferralFact;
  if (!isTold(event.type)) throw new Error(`agencies are not told of ${event.type}`);
  // The directory's news travels on another topic and may come later.
  if (!(await findAgency(ctx, fact.agency))) throw new NotYet();
  await keepReferral(ctx, event, fact);
  await tell(ctx, event, event.type, fact);
  ctx.journal.record(referralThing(fact.referralId), {
    act: 'noteEvent',
    basis: 'D: contract with partner agencies (partners.md)',
    data: { agency: fact.agency, type: event.type },
  });
}

async function keepReferral(ctx: ActContext, event: Envelope, fact: ReferralFact): Promise<void> {
  const { referralId: id, agency, class: matterClass, unit } = fact;
  const known = await lockRow(ctx.tx, referralTable, id);
  const recalled = event.type === 'referral.recalled';
  if (known) {
    await updateRow(ctx.tx, referralTable, id, { unit, recalled: known.recalled || recalled, wall: [...event.wall] });
    return;
  }
  await insertRow(ctx.tx, referralTable, {
    id,
    matterId: event.key,
    agency,
    class: matterClass,
    unit,
    deliveredAt: null,
    recalled,
    wall: [...event.wall],
    version: 1,
  });
}

async function tell(ctx: ActContext, event: Envelope, type: PartnerEventType, fact: ReferralFact): Promise<void> {
  const { agency, referralId } = fact;
  const numbers = (await row<Numbered & Record<string, unknown>>(ctx.tx, count, [agency, event.key])) as Numbered;
  const id = uuidv7();
  const envelope = envelopeOf({
    id,
    type,
    payload: event.payload,
    occurredAt: event.occurredAt,
    recordedAt: ctx.now,
    references: {
      matter: await referenceOf(ctx, agency, 'matter', event.key),
      referral: await referenceOf(ctx, agency, 'referral', referralId),
    },
    numbers,
    division: ctx.tools.keys['division'] as string,
    address: ctx.tools.keys['address'] as string,
  });
  const body = new CloudEvent(envelope).toString();
  await rows(ctx.tx, add, [agency, numbers.sequence, id, type, referralId, event.key, CLASSIFICATION, body, ctx.now]);
  await queueDeliveries(ctx, { agency, id, type, matterId: event.key, feedSeq: numbers.sequence, envelope });
}
