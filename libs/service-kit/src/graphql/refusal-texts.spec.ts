import { describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { commonRefusals, refuse, refuser } from '../act/refusal.js';
import { languageOf, TextBook } from './refusal-texts.js';
import { RequestContext } from './request-context.js';
import { refusalFields, resultUnions } from './result-resolvers.js';

const texts = new TextBook([new URL('../locales/', import.meta.url)]);
const nobody = () => Promise.reject(new Error('not asked'));
const request = (language: 'zh-CN' | 'en') => new RequestContext(nobody, language, texts, {});

describe('a refusal', () => {
  it.each(Object.keys(commonRefusals))(
    '%s says in both languages which rule says no and what can be done instead',
    (code) => {
      const refusal = refuse(code as keyof typeof commonRefusals);
      const said = (['zh-CN', 'en'] as const).map((language) => [
        refusalFields.message(refusal, null, request(language)),
        refusalFields.remedy(refusal, null, request(language)),
      ]);
      for (const sentence of said.flat()) expect(sentence).not.toContain(code);
      expect(said[0]!.join('')).toMatch(/\p{Script=Han}/u);
      expect(said[1]!.join('')).not.toMatch(/\p{Script=Han}/u);
      expect(refusalFields.basis(refusal)).not.toBe('');
    },
  );

  it('carries the field and the numbers it is about', () => {
    const refuseLate = refuser({ TOO_LATE: 'article 1' });
    expect(refuseLate('TOO_LATE', { days: 30 }, 'input.day')).toEqual({
      refused: { code: 'TOO_LATE', basis: 'article 1', params: { days: 30 }, path: 'input.day' },
    });
  });

  it('is what a union of one type and ActRefused resolves to', () => {
    const { SaveResult } = resultUnions(parse('union SaveResult = Note | ActRefused'));
    expect([SaveResult!.__resolveType(refuse('VERSION_CONFLICT')), SaveResult!.__resolveType({ id: 1 })]).toEqual([
      'ActRefused',
      'Note',
    ]);
  });
});

describe('the language of an answer', () => {
  it.each([
    [undefined, 'zh-CN'],
    ['en', 'en'],
    ['en-GB,zh;q=0.5', 'en'],
    ['zh-CN,en;q=0.9', 'zh-CN'],
    ['fr', 'zh-CN'],
    ['', 'zh-CN'],
  ] as const)('for %s is %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });

  it('falls back to the key, never to nothing, where there is no text', () => {
    expect(texts.text('en', 'UNHEARD_OF.message')).toBe('UNHEARD_OF.message');
  });
});
