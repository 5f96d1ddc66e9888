import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { partnerEventSchema, partnerType } from '@redress/contracts';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { CloudEvent } from 'cloudevents';
import { OCCURRED, PartnersDesk, TYPES } from './partners.fixture.js';

const LARGEST = 20_000;
/** Each format of ours also has its pattern in the schema. */
const ajv = new Ajv2020({ allErrors: true, strict: false, validateFormats: false });

let desk: PartnersDesk;
/** The stored bytes of one event of every type, all of one referral. */
const bodies = new Map<string, string>();
beforeAll(async () => {
  desk = await PartnersDesk.open();
  const [first, ...others] = TYPES;
  const told = await desk.tell(first!);
  for (const type of others) await desk.tell(type, told);
  for (const { type, body } of await desk.rows<{ type: string; body: string }>('select type, body from feed_item'))
    bodies.set(type, body);
});
afterAll(() => desk?.close());

const bodyOf = (type: string) => JSON.parse(bodies.get(type) as string) as Record<string, unknown>;

describe('an event as it leaves the house', () => {
  it('is there for every type that agencies are told of', () => {
    expect([...bodies.keys()].sort()).toEqual([...TYPES].sort());
  });

  it.each(TYPES)('%s is a CloudEvent small enough for every receiver', (type) => {
    const body = bodies.get(type) as string;
    expect(Buffer.byteLength(body)).toBeLessThan(LARGEST);
    const event = new CloudEvent(JSON.parse(body) as Record<string, unknown>, false);
    expect(event.validate()).toBe(true);
    expect(event).toMatchObject({
      specversion: '1.0',
      type: partnerType(type),
      source: '/cn/990101/petition/mediation',
      datacontenttype: 'application/json',
    });
    expect(new Date(event.time as string).toISOString()).toBe(OCCURRED);
    for (const name of Object.keys(JSON.parse(body) as object)) expect(name).toMatch(/^[a-z0-9]+$/);
  });

  it.each(TYPES)('%s is as its published schema says', (type) => {
    const validate = ajv.compile(partnerEventSchema(partnerType(type)) as object);
    validate(bodyOf(type));
    expect(validate.errors ?? []).toEqual([]);
    for (const missing of ['subject', 'sequence', 'dataref', 'data'])
      expect(validate({ ...bodyOf(type), [missing]: undefined })).toBe(false);
    expect(validate({ ...bodyOf(type), type: 'cn.petition.other.v1' })).toBe(false);
  });

  it.each(TYPES)('%s is thin: references, codes and days, and where the rest is fetched', (type) => {
    const { data, dataref, dataschema } = bodyOf(type) as {
      data: Record<string, unknown> & { referral: string };
      dataref: string;
      dataschema: string;
    };
    expect(dataref).toBe(`https://petition.example/partner/v1/content/${data.referral}`);
    expect(dataschema).toBe(`https://petition.example/partner/v1/schemas/${partnerType(type)}.json`);
    for (const inner of ['class', 'unit', 'agency', 'referralId', 'matterId', 'wall'])
      expect(data).not.toHaveProperty(inner);
  });

  it('has a number of its own, so that a receiver drops what it has seen', () => {
    const ids = TYPES.map((type) => bodyOf(type)['id']);
    expect(new Set(ids).size).toBe(TYPES.length);
  });
});

describe('a schema', () => {
  it('is not made up for a type that does not exist', () => {
    expect(partnerEventSchema('cn.petition.referral.offered.v2')).toBeNull();
  });
});
