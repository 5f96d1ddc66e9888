import { describe, expect, it } from '@jest/globals';
import { encodeId } from '@redress/proof';
import { GraphQLError } from 'graphql';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { firstCharacters } from './characters.js';
import { actInput, apiId, legalDay, parseInput, text } from './input.js';

const schema = actInput({ title: text(20), note: text(5, 0).nullish() });
const fault = (input: unknown, by: z.ZodType = schema): GraphQLError => {
  try {
    parseInput(by, input);
  } catch (error) {
    if (error instanceof GraphQLError) return error;
  }
  throw new Error('not refused');
};

describe('text from a person', () => {
  it('is kept in one form: NFC and trimmed', () => {
    expect(parseInput(schema, { title: '  e\u0301tat  ' })).toEqual({ title: 'état' });
  });

  it('may hold any script and emoji', () => {
    expect(parseInput(schema, { title: '信访事项𠮷🙂' })).toEqual({ title: '信访事项𠮷🙂' });
  });

  it.each([
    ['U+0000', 'a\u0000b'],
    ['a lone high surrogate', 'a\ud83d'],
    ['a lone low surrogate', '\ude42a'],
    ['swapped surrogates', '\ude42\ud83d'],
  ])('with %s is refused', (_, title) => {
    expect(fault({ title }).message).toBe('input.title: must hold no U+0000 and no lone surrogate');
  });

  it('that is too long or only blanks is refused', () => {
    expect(fault({ title: 'x'.repeat(21) }).message).toBe('input.title: must have at most 20 characters');
    expect(parseInput(schema, { title: '🙂'.repeat(20) })).toEqual({ title: '🙂'.repeat(20) });
    expect(fault({ title: '🙂'.repeat(21) }).message).toBe('input.title: must have at most 20 characters');
    expect(fault({ title: ' \n ' }).message).toBe('input.title: must not be empty');
  });
});

it('a fault is named under the argument in which it stands', () => {
  expect(() => parseInput(z.object({ search: text(2) }), { search: '' }, 'filter')).toThrow(
    'filter.search: must not be empty',
  );
});

describe('the input of an act', () => {
  it('names every faulty field at once and no value', () => {
    const error = fault({ title: 7, note: 'canary-value', surname: 'canary-value' });
    expect(error.extensions).toMatchObject({ code: 'BAD_USER_INPUT', paths: ['input.title', 'input.note', 'input'] });
    expect(error.message).not.toContain('canary-value');
  });

  it('cuts after whole characters alone', () => {
    expect(firstCharacters('a🙂𠀀bc', 3)).toBe('a🙂𠀀');
    expect(firstCharacters('短', 40)).toBe('短');
    expect(firstCharacters('abc', 0)).toBe('');
  });

  it('takes a key of 8 to 200 characters and a version that can be', () => {
    expect(fault({ title: 'a', idempotencyKey: 'short' }).extensions['paths']).toEqual(['input.idempotencyKey']);
    expect(fault({ title: 'a', expectedVersion: -1 }).extensions['paths']).toEqual(['input.expectedVersion']);
    expect(parseInput(schema, { title: 'a', idempotencyKey: null, expectedVersion: 0 })).toMatchObject({
      expectedVersion: 0,
    });
  });

  it('takes an id of its own type only', () => {
    const by = actInput({ id: apiId('petition') });
    const uuid = uuidv7();
    expect(parseInput(by, { id: encodeId('petition', uuid) })).toEqual({ id: uuid });
    for (const id of [uuid, encodeId('notice', uuid), 'petition_x', ''])
      expect(fault({ id }, by).message).toBe('input.id: is not the id of a petition');
  });

  it('takes a legal day that exists', () => {
    const by = z.object({ day: legalDay });
    expect(parseInput(by, { day: '2024-02-29' })).toEqual({ day: '2024-02-29' });
    for (const day of ['2025-02-29', '2025-9-1', '2025-09-01T00:00:00Z', ''])
      expect(fault({ day }, by).extensions['paths']).toEqual(['input.day']);
  });
});
