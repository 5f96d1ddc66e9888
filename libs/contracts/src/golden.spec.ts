import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { upcast } from './upcasters.js';
import { checkIncoming, checkOutgoing, contracts, findContract } from './registry.js';

const folder = (name: string) => new URL(`../${name}/`, import.meta.url);
const files = (name: string) =>
  readdirSync(folder(name))
    .filter((file) => file.endsWith('.json'))
    .sort();
const named = ({ type, version }: { type: string; version: number }) => `${type}.v${version}.json`;
const names = [...new Set(contracts.map(named))].sort();
const goldenOf = (file: string) =>
  JSON.parse(readFileSync(new URL(file, folder('golden')), 'utf8')) as Record<string, unknown>;
const events = names.map(
  (file) => [file, ...(file.match(/^(.*)\.v(\d+)\.json$/) ?? []).slice(1)] as unknown as [string, string, string],
);

/** Every property name of a JSON Schema, at any depth. */
function properties(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = 'properties' in schema ? Object.keys(schema.properties as object) : [];
  return [...own, ...Object.values(schema).flatMap(properties)];
}

describe('the contract between services', () => {
  it('has a golden example and a JSON Schema of every event and version, and of nothing else', () => {
    expect(files('golden')).toEqual(names);
    expect(files('schemas')).toEqual(names);
  });

  it.each(events)('%s: the example is what a producer may publish', (file, type, version) => {
    expect(() => checkOutgoing(type, Number(version), goldenOf(file))).not.toThrow();
  });

  it.each(events)(
    '%s: a producer that adds a field is refused; a reader ignores what it does not know',
    (file, type, version) => {
      const more = { ...goldenOf(file), later: 'x' };
      expect(() => checkOutgoing(type, Number(version), more)).toThrow(/later/);
      expect(checkIncoming(type, Number(version), more)).toMatchObject({ success: true });
    },
  );

  it.each(events)('%s: no field may be left out or be of another kind', (file, type, version) => {
    for (const field of Object.keys(goldenOf(file))) {
      const less = Object.fromEntries(Object.entries(goldenOf(file)).filter(([name]) => name !== field));
      expect(checkIncoming(type, Number(version), less)).toMatchObject({ success: false });
      expect(checkIncoming(type, Number(version), { ...less, [field]: { odd: true } })).toMatchObject({
        success: false,
      });
    }
  });

  it.each(events)('%s: the schema file says what the code says', (file, type, version) => {
    const stored: unknown = JSON.parse(readFileSync(new URL(file, folder('schemas')), 'utf8'));
    expect(stored).toEqual(JSON.parse(JSON.stringify(z.toJSONSchema(findContract(type, Number(version))!.payload))));
  });
});

describe('an event of an older version', () => {
  const newest = (type: string) =>
    Math.max(...contracts.filter((contract) => contract.type === type).map(({ version }) => version));

  it.each(events)('%s: comes to the newest version, and is right in it', (file, type, version) => {
    const given = goldenOf(file);
    const kept = structuredClone(given);
    const current = upcast(type, Number(version), given);
    expect(current.version).toBe(newest(type));
    expect(() => checkOutgoing(type, current.version, current.payload)).not.toThrow();
    expect(given).toEqual(kept);
  });
});

describe('what an event may carry', () => {
  const offices = new Set(['unit.changed', 'agency.changed']);
  const personal =
    /^(sur|first|last|full|given|person|petitioner|contact)?_?name$|phone|mobile|email|address|birth|gender|civil|idcard|idnumber|passport|narrative|text|title|content|body|remark|comment|description|secret|receipt(code|secret)|password/i;

  it.each(contracts.map((contract) => [`${contract.topic} ${contract.type}`, contract] as const))(
    '%s: no field is named like personal data',
    (_, { type, payload }) => {
      const found = properties(z.toJSONSchema(payload)).filter(
        (name) => personal.test(name) && !(offices.has(type) && name === 'name'),
      );
      expect(found).toEqual([]);
    },
  );

  it('is one schema a type and version, on whatever topic it travels', () => {
    const twice = contracts.filter((contract) => findContract(contract.type, contract.version) !== contract);
    for (const contract of twice)
      expect(z.toJSONSchema(contract.payload)).toEqual(
        z.toJSONSchema(findContract(contract.type, contract.version)!.payload),
      );
  });

  it('travels on the topic of its producer; a report about an officer on the restricted one alone', () => {
    expect(
      contracts
        .filter(({ topic }) => topic === 'redress.restricted')
        .map(({ type }) => type)
        .sort(),
    ).toEqual(['report.notice-due', 'report.sealed', 'report.walled']);
    expect(new Set(contracts.map(({ topic }) => topic))).toEqual(
      new Set([
        'redress.intake',
        'redress.assignment',
        'redress.audit',
        'redress.mediation',
        'redress.oversight',
        'redress.partners',
        'redress.directory',
        'redress.restricted',
      ]),
    );
  });

  it('of an unknown type or version is never published, and is told apart from a wrong one when read', () => {
    expect(() => checkOutgoing('petition.unheard-of', 1, {})).toThrow('no contract');
    expect(checkIncoming('petition.accepted', 99, {})).toBeNull();
  });
});
