import { describe, expect, it } from '@jest/globals';
import { refuseSimpleTrack, simpleGrounds, type SimpleQuestion } from './simple-track.rules.js';

const initial: SimpleQuestion = {
  route: 'PETITION',
  litigationRelated: false,
  group: false,
  inMediation: false,
  answeredBefore: false,
  repeat: false,
  ground: 'FACTS_CLEAR',
};

describe('the entry test of the simple procedure', () => {
  it.each(simpleGrounds)('opens for an initial matter on the ground %s', (ground) => {
    expect(refuseSimpleTrack({ ...initial, ground })).toBeNull();
  });

  it.each([
    [{ litigationRelated: true }, 'SIMPLE_NOT_LITIGATION'],
    [{ route: 'PERFORM_DUTY' as const }, 'SIMPLE_NOT_THIS_ROUTE'],
    [{ route: 'ARBITRATION' as const }, 'SIMPLE_NOT_THIS_ROUTE'],
    [{ group: true }, 'SIMPLE_NOT_GROUP'],
    [{ inMediation: true }, 'SIMPLE_NOT_MEDIATION'],
    [{ answeredBefore: true }, 'SIMPLE_ALREADY_ANSWERED'],
    [{ repeat: true }, 'SIMPLE_NOT_INITIAL'],
    [{ ground: null }, 'SIMPLE_NEEDS_GROUND'],
  ])('leaves out %j', (exclusion, code) => {
    expect(refuseSimpleTrack({ ...initial, ...exclusion })).toBe(code);
  });
});
