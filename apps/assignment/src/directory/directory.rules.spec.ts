import { describe, expect, it } from '@jest/globals';
import { directoryFaults } from './directory.rules.js';

const name = { zh: '甲', en: 'A' };
const unit = (code: string, change: object = {}) => ({ code, name, kind: 'STATION', division: '990101', ...change });
const officer = (code: string, change: object = {}) => ({
  code,
  name,
  unit: 'u',
  post: 'p',
  roles: [],
  head: false,
  ...change,
});
const nothing = { units: [], officers: [] };

describe('a directory', () => {
  it('is whole when everybody it names is in it or known already', () => {
    const input = {
      units: [unit('u', { parent: 'known', dutyOfficer: 'o', reviewedBy: 'known' })],
      officers: [officer('o', { superior: 'boss' })],
    };
    expect(directoryFaults(input, { units: ['known'], officers: ['boss'] })).toEqual([]);
  });

  it('is told all its faults at once', () => {
    const input = {
      units: [unit('u', { parent: 'x', dutyOfficer: 'y', reviewedBy: 'z' }), unit('u')],
      officers: [officer('o', { unit: 'v', superior: 'w' }), officer('o')],
    };
    expect(directoryFaults(input, nothing)).toEqual([
      'unit u stands twice',
      'officer o stands twice',
      'unit u: parent x is not in the directory',
      'unit u: duty officer y is not in the directory',
      'unit u: reviewing organ z is not in the directory',
      'officer o: unit v is not in the directory',
      'officer o: superior w is not in the directory',
    ]);
  });
});
