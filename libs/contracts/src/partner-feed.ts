import { z } from 'zod';
import {
  referralOffered,
  referralAnswered,
  referralRecalled,
  referralReturned,
  referralUnanswered,
} from './mediation.events.js';
import { day, referralPurpose } from './vocabulary.js';

/** What leaves the house for a partner agency: CloudEvents 1.0 in structured JSON, thin, with references that differ per agency (partners.md). */
const reference = z
  .string()
  .regex(/^[A-Za-z0-9_-]{22}$/)
  .describe('Opaque reference of this agency alone; no two agencies can join records by it');

const data = { referral: reference, purpose: referralPurpose, on: day.describe('The day it happened, Asia/Shanghai') };
const { round, replyWorkingDays, outcomeWorkingDays } = referralOffered.payload.shape;

/** The data of each type of event, by the type inside the house. Consumers ignore what they do not know. */
export const partnerData = {
  'referral.offered': z.object({ ...data, round, replyWorkingDays, outcomeWorkingDays }),
  'referral.accepted': z.object(data),
  'referral.returned': z.object({ ...data, reason: referralReturned.payload.shape.reason }),
  'referral.asked': z.object(data),
  'referral.explained': z.object(data),
  'referral.answered': z.object({ ...data, outcome: referralAnswered.payload.shape.outcome }),
  'referral.recalled': z.object({ ...data, cause: referralRecalled.payload.shape.cause }),
  'referral.unanswered': z.object({ ...data, window: referralUnanswered.payload.shape.window }),
} as const;
export type PartnerEventType = keyof typeof partnerData;

/** Type and schema address of an event outside the house. */
export const partnerType = (type: PartnerEventType | SubscriptionEventType): string => outerType(type);
const outerType = (type: string): string => `cn.petition.${type}.v1`;

/** The envelope around the data; extension names are lower-case letters and digits only. */
export const partnerEnvelope = z.object({
  specversion: z.literal('1.0'),
  id: z.uuid().describe('One per event and agency; the same in every delivery and replay: drop what you have seen'),
  source: z.string().describe('/cn/<division code>/petition/<service>'),
  type: z.string().describe('cn.petition.referral.offered.v1 …; the major version is part of the type'),
  subject: reference.describe('The matter, as this agency knows it'),
  time: z.iso.datetime({ offset: true }).describe('When it happened'),
  recordedtime: z.iso.datetime({ offset: true }).describe('When it was stored'),
  datacontenttype: z.literal('application/json'),
  dataschema: z.string().describe('Address of the JSON Schema of `data`'),
  partitionkey: reference.describe('Same as subject: keep the order of events with the same key'),
  sequence: z.int().min(1).describe('Gap-free per agency: a hole means that something is missing'),
  matterseq: z.int().min(1).describe('Counts the events of one matter'),
  dataclassification: z.int().min(1).max(4).describe('1 to 4; never above the level of the agency'),
  dataref: z.string().describe('Where to fetch the content; each fetch is authorised, needs a purpose and is audited'),
  subscription: z
    .string()
    .optional()
    .describe('In a push: to which subscription; `sequence` then counts without a hole for this subscription'),
});

/** Pushed in the place of an event that may not be read any more: the number stays, so that nothing seems lost. */
export const WITHHELD_TYPE = 'cn.petition.event.withheld.v1';

/** What a subscription is told about itself; it is pushed only and stands in no feed. */
export const subscriptionData = {
  'subscription.test': z.object({ challenge: z.string().describe('Random; nothing is to be done with it') }),
  'subscription.key.rotating': z.object({
    key: z.string().describe('Id of the new key; its public half is at /partner/v1/keys'),
    until: z.iso.datetime({ offset: true }).describe('Until then messages carry a signature of the old key as well'),
  }),
} as const;
export type SubscriptionEventType = keyof typeof subscriptionData;

const subscriptionEnvelope = partnerEnvelope
  .pick({ specversion: true, id: true, source: true, time: true, recordedtime: true, datacontenttype: true })
  .extend({
    subscription: z.string().describe('Which subscription it is about'),
    sequence: z.int().min(1).optional().describe('None in a test: it is not an event of the subscription'),
  });
const withheldEvent = partnerEnvelope
  .pick({ specversion: true, id: true, source: true, recordedtime: true, datacontenttype: true, sequence: true })
  .extend({ subscription: z.string(), data: z.object({ withheld: z.enum(['RECALLED', 'LEVEL']) }) });

const wholeOf = (inner: PartnerEventType) =>
  partnerEnvelope.extend({ type: z.literal(partnerType(inner)), data: partnerData[inner] });
const known = new Map((Object.keys(partnerData) as PartnerEventType[]).map((inner) => [partnerType(inner), inner]));

/** Every type of event an agency may be told of, as it is named outside the house: those of its feed, and those that are pushed only. */
export const partnerTypes = {
  feed: [...known.keys()] as readonly string[],
  pushOnly: [
    ...(Object.keys(subscriptionData) as SubscriptionEventType[]).map(partnerType),
    WITHHELD_TYPE,
  ] as readonly string[],
};

/** Checks an event before it leaves the house: strict, a field or value unknown here is a fault of ours. @throws ZodError */
export function checkPartnerEvent(inner: PartnerEventType, event: unknown): void {
  const { shape } = wholeOf(inner);
  z.strictObject({ ...shape, data: z.strictObject(shape.data.shape) }).parse(event);
}

/** The JSON Schema of one type of event, envelope and data, or null. It is the consumer's: further fields and further values of a list are right. */
export function partnerEventSchema(
  type: string,
  target: 'draft-2020-12' | 'draft-07' = 'draft-2020-12',
): object | null {
  const shape = shapeOf(type);
  return shape ? z.toJSONSchema(shape, { io: 'input', target, override: ({ jsonSchema }) => open(jsonSchema) }) : null;
}

function shapeOf(type: string) {
  const inner = known.get(type);
  if (inner) return wholeOf(inner);
  if (type === WITHHELD_TYPE) return withheldEvent.extend({ type: z.literal(type) });
  const own = (Object.keys(subscriptionData) as SubscriptionEventType[]).find((name) => partnerType(name) === type);
  return own && subscriptionEnvelope.extend({ type: z.literal(type), data: subscriptionData[own] });
}

/** A list of values that may grow is told as examples: a consumer that checks must not fail on a value of tomorrow. */
function open(schema: { enum?: unknown; examples?: unknown; description?: string }): void {
  if (!schema.enum) return;
  schema.examples = schema.enum;
  schema.description = `${schema.description ?? 'One of the examples'}. More values may come: ignore what you do not know`;
  delete schema.enum;
}
