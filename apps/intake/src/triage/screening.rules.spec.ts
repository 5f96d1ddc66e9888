import { describe, expect, it } from '@jest/globals';
import { decideScreening, type ScreeningAsked } from './screening.rules.js';

const fresh = { earlierAnswer: null };
const appeal: ScreeningAsked = { class: 'APPEAL_REQUEST', route: 'PETITION' };
const decide = (asked: Partial<ScreeningAsked>, repeat = false) =>
  decideScreening(fresh, { ...appeal, ...asked }, repeat);

describe('screening', () => {
  it('gives an appeal the ordinary track unless another is asked for', () => {
    expect(decide({})).toEqual({ sealed: false, route: 'PETITION', track: 'ORDINARY' });
  });

  it('seals a report whatever else is said of it, and never on the simple track', () => {
    expect(decide({ class: 'REPORT', route: null })).toEqual({ sealed: true });
    expect(decide({ class: 'REPORT', track: 'SIMPLE', simpleGround: 'FACTS_CLEAR' })).toBe('SIMPLE_NOT_REPORT');
  });

  it('has one way for a suggestion: it is studied and answered', () => {
    expect(decide({ class: 'SUGGESTION', route: null })).toEqual({
      sealed: false,
      route: 'PETITION',
      track: 'SUGGESTION',
    });
    expect(decide({ class: 'SUGGESTION', route: 'PETITION', track: 'SUGGESTION' })).toEqual({
      sealed: false,
      route: 'PETITION',
      track: 'SUGGESTION',
    });
    expect(decide({ class: 'SUGGESTION', route: 'ARBITRATION' })).toBe('SUGGESTION_ROUTE_FIXED');
    expect(decide({ class: 'SUGGESTION', litigationRelated: true })).toBe('SUGGESTION_ROUTE_FIXED');
    expect(decide({ class: 'SUGGESTION', track: 'SIMPLE' })).toBe('TRACK_NOT_FOR_CLASS');
  });

  it('does not put an appeal on the track of suggestions, nor leave its route open', () => {
    expect(decide({ track: 'SUGGESTION' })).toBe('TRACK_NOT_FOR_CLASS');
    expect(decide({ route: null })).toBe('ROUTE_MISSING');
  });

  it('separates litigation: it takes one of the legal routes', () => {
    expect(decide({ litigationRelated: true })).toBe('LITIGATION_NEEDS_LEGAL_ROUTE');
    expect(decide({ litigationRelated: true, route: 'PERFORM_DUTY' })).toBe('LITIGATION_NEEDS_LEGAL_ROUTE');
    expect(decide({ litigationRelated: true, route: 'LEGAL_PROCEDURE' })).toEqual({
      sealed: false,
      route: 'LEGAL_PROCEDURE',
      track: 'ORDINARY',
    });
  });

  it('tests everything about the simple track: group, mediation, litigation, repeat, earlier answer', () => {
    const simple = { track: 'SIMPLE' as const, simpleGround: 'FACTS_CLEAR' as const };
    expect(decide(simple)).toEqual({ sealed: false, route: 'PETITION', track: 'SIMPLE' });
    expect(decide({ ...simple, group: true })).toBe('SIMPLE_NOT_GROUP');
    expect(decide({ ...simple, inMediation: true })).toBe('SIMPLE_NOT_MEDIATION');
    expect(decide({ ...simple, litigationRelated: true, route: 'LEGAL_PROCEDURE' })).toBe('SIMPLE_NOT_LITIGATION');
    expect(decide(simple, true)).toBe('SIMPLE_NOT_INITIAL');
    expect(decide({ track: 'SIMPLE' })).toBe('SIMPLE_NEEDS_GROUND');
    expect(
      decideScreening({ earlierAnswer: { on: '2026-01-05', by: 'bureau' } }, { ...appeal, ...simple }, false),
    ).toBe('SIMPLE_ALREADY_ANSWERED');
  });
});
