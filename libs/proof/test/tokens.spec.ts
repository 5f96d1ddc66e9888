import { createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { blindIndex, blindIndexes, isCivilId, wallToken } from '../src/index.js';

const ID = '99010119900101006X';

describe('A wall token says nothing to who has no key', () => {
  it('is the first 16 bytes of an HMAC over kind and code', () => {
    const expected = createHmac('sha256', 'key')
      .update('unit:station-01')
      .digest()
      .subarray(0, 16)
      .toString('base64url');
    expect(wallToken('key', 'unit', 'station-01')).toBe(expected);
    expect(wallToken('kez', 'unit', 'station-01')).not.toBe(expected);
    expect(wallToken('key', 'officer', 'station-01')).not.toBe(expected);
  });
});

describe('The same person is found again, strangers are not joined', () => {
  it.each(['14000001234', '+86 140 0000 1234', '0086-140-0000-1234', '８６１４０００００１２３４', '140 0000 1234'])(
    'knows the phone %s',
    (phone) => {
      expect(blindIndex('key', 'phone', phone)).toEqual(blindIndex('key', 'phone', '14000001234'));
    },
  );

  it.each([ID.toLowerCase(), '990101 19900101 006x', '９９０１０１１９９００１０１００６Ｘ'])(
    'knows the id number %s',
    (id) => {
      expect(blindIndex('key', 'civil-id', id)).toEqual(blindIndex('key', 'civil-id', ID));
    },
  );

  it('keeps purposes and keys apart and cuts the index short', () => {
    expect(blindIndex('key', 'phone', '14000001234')).not.toEqual(blindIndex('key', 'civil-id', '14000001234'));
    expect(blindIndex('key', 'phone', '14000001234')).not.toEqual(blindIndex('kez', 'phone', '14000001234'));
    expect(blindIndex('key', 'phone', '14000001234')).toHaveLength(11);
  });

  it('makes no index of what is no number', () => {
    expect(blindIndexes('key', { civilId: ID, phone: '14000001234' })).toHaveLength(2);
    for (const nothing of [
      {},
      { phone: '无', civilId: '不详' },
      { phone: null, civilId: null },
      { phone: '123', civilId: '990101199013010011' },
    ])
      expect(blindIndexes('key', nothing)).toEqual([]);
  });
});

describe('A citizen number (GB 11643)', () => {
  it.each(['11010519491231002X', '440524188001010014'])('takes the example of the standard, %s', (id) => {
    expect(isCivilId(id)).toBe(true);
  });

  it('refuses a wrong check digit, wherever one digit differs', () => {
    const right = '440524188001010014';
    for (const [at] of [...right].entries())
      for (let digit = 0; digit <= 9; digit += 1)
        if (right[at] !== String(digit))
          expect(isCivilId(right.slice(0, at) + digit + right.slice(at + 1))).toBe(false);
  });

  it.each(['', '11010519491231002', '11010519491231002XX', '010105194912310021', 'X1010519491231002X', '身份证'])(
    'refuses "%s"',
    (id) => {
      expect(isCivilId(id)).toBe(false);
    },
  );

  it('refuses a birth date that does not exist, and takes leap days that do', () => {
    const dated = (date: string) =>
      ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'X'].some((check) => isCivilId(`990101${date}001${check}`));
    for (const date of ['19900230', '19901301', '19900001', '19900100', '19900431', '19000229', '17991231'])
      expect(dated(date)).toBe(false);
    for (const date of ['19900228', '20000229', '20240229', '19901231', '18000101']) expect(dated(date)).toBe(true);
  });
});
