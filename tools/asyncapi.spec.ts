import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { checkPartnerEvent, type PartnerEventType, partnerTypes } from '@redress/contracts';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { parse, stringify } from 'yaml';
import { asyncapiFaults } from './docs/asyncapi-faults.mjs';

const every = [...partnerTypes.feed, ...partnerTypes.pushOnly];
const folder = new URL('../docs/partners/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, folder), 'utf8');
const exampleOf = (type: string) => JSON.parse(read(`examples/${type}.json`)) as Example;
const text = read('asyncapi.yaml');
/** Each format of ours also has its pattern in the schema. */
const ajv = new Ajv2020({ strict: false, validateFormats: false });
const validators = new Map<string, ValidateFunction>();
const validatorOf = (type: string) => {
  if (!validators.has(type)) validators.set(type, ajv.compile(JSON.parse(read(`schemas/${type}.json`)) as object));
  return validators.get(type) as ValidateFunction;
};
const innerOf = (type: string) => type.slice('cn.petition.'.length, -'.v1'.length) as PartnerEventType;

interface Example {
  readonly data: Record<string, unknown>;
}
interface Document {
  channels: Record<string, { messages: Record<string, unknown> }>;
  components: { messages: Record<string, { name: string; payload: object; examples: { payload: object }[] }> };
}
/** The document with one thing changed. */
const changed = (change: (document: Document) => void) => {
  const document = parse(text) as Document;
  change(document);
  return stringify(document);
};

describe('the event reference for partner agencies', () => {
  it('is an AsyncAPI document in which a parser of others finds no fault', async () => {
    expect(await asyncapiFaults(text)).toEqual([]);
  });

  it('is found faulty when a channel leads nowhere or a schema is none', async () => {
    const nowhere = changed((d) => (d.channels['feed']!.messages['ReferralOffered'] = { $ref: '#/components/none' }));
    expect(await asyncapiFaults(nowhere)).not.toEqual([]);
    const odd = changed((d) => (d.components.messages['ReferralOffered']!.payload = { type: 'strnig' }));
    expect((await asyncapiFaults(odd)).join()).toContain('payload.type');
  });

  it('has a schema and an example of every type an agency may be told of, and of nothing else', () => {
    const files = every.map((type) => `${type}.json`).sort();
    expect(readdirSync(new URL('schemas', folder)).sort()).toEqual(files);
    expect(readdirSync(new URL('examples', folder)).sort()).toEqual(files);
    const { components, channels } = parse(text) as Document;
    const counts = [components, channels['delivery'], channels['feed']].map(
      (part) => Object.keys(part?.messages ?? {}).length,
    );
    expect(counts).toEqual([every.length, every.length, partnerTypes.feed.length]);
    for (const { name, examples } of Object.values(components.messages))
      expect(examples.map(({ payload }) => payload)).toEqual([exampleOf(name)]);
  });

  it.each(every)('%s: the example is as its schema says, and without one of its attributes it is not', (type) => {
    const validate = validatorOf(type);
    const example = exampleOf(type);
    validate(example);
    expect(validate.errors ?? []).toEqual([]);
    for (const name of ['specversion', 'id', 'source', 'type', 'data'])
      expect(validate({ ...example, [name]: undefined })).toBe(false);
  });

  it.each(partnerTypes.feed)(
    '%s: a consumer that checks does not fail on what comes later; a producer does',
    (type) => {
      const example = exampleOf(type);
      const later = { ...example, laterextension: 1, data: { ...example.data, later: true, purpose: 'LATER_PURPOSE' } };
      expect(validatorOf(type)(later)).toBe(true);
      expect(() => checkPartnerEvent(innerOf(type), example)).not.toThrow();
      expect(() => checkPartnerEvent(innerOf(type), { ...example, laterextension: 1 })).toThrow('laterextension');
      const wide = { ...example, data: { ...example.data, later: true } };
      expect(() => checkPartnerEvent(innerOf(type), wide)).toThrow('later');
      const odd = { ...example, data: { ...example.data, purpose: 'LATER_PURPOSE' } };
      expect(() => checkPartnerEvent(innerOf(type), odd)).toThrow('purpose');
    },
  );
});
