// What developers of partner agencies build on: an AsyncAPI document, and a JSON Schema and an example of every type of event.
// The examples are the golden events of the house, taken through the mapping that writes an agency's feed.
import { readFileSync } from 'node:fs';
import { partnerEventSchema, partnerTypes, WITHHELD_TYPE } from '@redress/contracts';
import { stringify } from 'yaml';
import { envelopeOf } from '../../apps/partners/dist/feed/feed.rules.js';

const ADDRESS = 'https://petition.example/partner/v1';
const MATTER = 'QlVsjVHu4n9DWcrw9DTMFg';
const REFERRAL = 'AC_I1ewFTBJQkjiBpRC13A';

const SUBSCRIPTION = 'subscription_AaIF1ddEdnObej-iw3rgVA';
const every = [...partnerTypes.feed, ...partnerTypes.pushOnly];

const json = (value) => `${JSON.stringify(value, null, 2)}\n`;
const innerOf = (type) => type.replace(/^cn\.petition\./, '').replace(/\.v\d+$/, '');
const nameOf = (type) => innerOf(type).replace(/(^|[.-])([a-z])/g, (_, __, letter) => letter.toUpperCase());

/** What is pushed and stands in no feed: about the subscription itself, or in the place of an event. */
const pushed = {
  'cn.petition.subscription.test.v1': { challenge: 'q0Ck5cA2GfXr1Qm8w2n6dA' },
  'cn.petition.subscription.key.rotating.v1': { key: 'key_AZkBAAAAcACAAAAAAAAAAQ', until: '2026-09-15T01:00:00.000Z' },
  [WITHHELD_TYPE]: { withheld: 'RECALLED' },
};

function pushedExample(type) {
  const at = { time: '2026-09-01T01:00:01.000Z', recordedtime: '2026-09-01T01:00:01.000Z' };
  const whole = {
    specversion: '1.0',
    id: '01990100-0000-7000-8000-0000000000f0',
    source: '/cn/990101/petition/partners',
    type,
  };
  return {
    ...whole,
    ...at,
    datacontenttype: 'application/json',
    sequence: 9,
    subscription: SUBSCRIPTION,
    data: pushed[type],
  };
}

const exampleOf = (type, index) => (type in pushed ? pushedExample(type) : feedExample(type, index));

/** One event of a type, as it stands in a feed. */
function feedExample(type, index) {
  const golden = JSON.parse(readFileSync(`libs/contracts/golden/${innerOf(type)}.v1.json`, 'utf8'));
  const at = `2026-09-0${index + 1}T01:00:0`;
  return envelopeOf({
    id: `01990100-0000-7000-8000-00000000000${index}`,
    type: innerOf(type),
    payload: golden,
    occurredAt: `${at}1.000Z`,
    recordedAt: new Date(`${at}2.000Z`),
    references: { matter: MATTER, referral: REFERRAL },
    numbers: { sequence: index + 1, matterSequence: index + 1 },
    division: '990101',
    address: ADDRESS,
  });
}

const headers = {
  type: 'object',
  required: ['webhook-id', 'webhook-timestamp', 'webhook-signature'],
  properties: {
    'webhook-id': { type: 'string', description: 'The `id` of the event; the same in every attempt and replay' },
    'webhook-timestamp': {
      type: 'string',
      description: 'Seconds since 1970 of this attempt; refuse what is more than 300 s away',
    },
    'webhook-signature': {
      type: 'string',
      description:
        'One or more signatures with a space between: `v1a,` ed25519 and `v1,` HMAC-SHA256, base64, over `id.timestamp.body`',
    },
    'redress-replayed': { type: 'string', const: 'true', description: 'Only on a delivery that was asked for again' },
  },
};

function messageOf(type, index) {
  const { $schema, ...payload } = partnerEventSchema(type, 'draft-07');
  return {
    name: type,
    title: innerOf(type),
    contentType: 'application/cloudevents+json',
    headers: { $ref: '#/components/schemas/DeliveryHeaders' },
    payload,
    examples: [{ name: type, payload: exampleOf(type, index) }],
  };
}

const named = (types, make) => Object.fromEntries(types.map((type, index) => [nameOf(type), make(type, index)]));
const refs = (types, prefix) => types.map((type) => ({ $ref: `${prefix}/${nameOf(type)}` }));

const asyncapi = () => ({
  asyncapi: '3.0.0',
  id: 'urn:cn:petition:partner:v1',
  info: {
    title: 'Redress: what a partner agency is told',
    version: '1.0.0',
    description:
      'Events about referrals, as CloudEvents 1.0 in structured JSON: pushed to an address of the agency, or read in its feed. Both come from one table. Events are thin; content is fetched at `dataref` with a purpose.',
    license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
  },
  defaultContentType: 'application/cloudevents+json',
  channels: {
    delivery: {
      address: null,
      title: 'An address of the agency',
      description: 'HTTPS POST of one event to the address of a subscription. 2xx within 15 s is success.',
      messages: named(every, (type) => ({ $ref: `#/components/messages/${nameOf(type)}` })),
    },
    feed: {
      address: '/partner/v1/events',
      title: 'The feed of the agency',
      description:
        'GET with `after`: pages of `{items: [{sequence, event}], next, more}`; an item that may no longer be read has `withheld` in place of `event`.',
      messages: named(partnerTypes.feed, (type) => ({ $ref: `#/components/messages/${nameOf(type)}` })),
    },
  },
  operations: {
    deliver: {
      action: 'send',
      channel: { $ref: '#/channels/delivery' },
      summary: 'One POST per event; the next event of the same matter waits for this one',
      bindings: { http: { method: 'POST' } },
      messages: refs(every, '#/channels/delivery/messages'),
    },
    offer: {
      action: 'send',
      channel: { $ref: '#/channels/feed' },
      summary: 'The agency reads on from its cursor',
      bindings: { http: { method: 'GET' } },
      messages: refs(partnerTypes.feed, '#/channels/feed/messages'),
    },
  },
  components: { messages: named(every, messageOf), schemas: { DeliveryHeaders: headers } },
});

export const partnerDocs = () => ({
  'docs/partners/asyncapi.yaml': stringify(asyncapi(), { aliasDuplicateObjects: false, lineWidth: 140 }),
  ...Object.fromEntries(every.map((type) => [`docs/partners/schemas/${type}.json`, json(partnerEventSchema(type))])),
  ...Object.fromEntries(
    every.map((type, index) => [`docs/partners/examples/${type}.json`, json(exampleOf(type, index))]),
  ),
});
