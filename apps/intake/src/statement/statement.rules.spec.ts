import { describe, expect, it } from '@jest/globals';
import { refuseReadBack, statusAfter } from './statement.rules.js';

const taken = { status: 'TAKEN' as const };

describe('a statement by word of mouth', () => {
  it.each([
    ['of something written there is none', null, { result: 'CONFIRMED' }, 'STATEMENT_NOT_ORAL'],
    ['confirmed, it stands', { status: 'CONFIRMED' }, { result: 'CONFIRMED' }, 'STATEMENT_CONFIRMED_ALREADY'],
    ['is changed by saying what it ought to be', taken, { result: 'CHANGED' }, 'STATEMENT_LACKS_TEXT'],
    ['cannot be confirmed only for a reason', taken, { result: 'NOT_CONFIRMED' }, 'STATEMENT_LACKS_REASONS'],
    ['can be confirmed later', { status: 'NOT_CONFIRMED' }, { result: 'CONFIRMED' }, null],
    ['is changed before it is screened', taken, { result: 'CHANGED', text: 'so' }, null],
    ['is left unconfirmed for a reason', taken, { result: 'NOT_CONFIRMED', reasons: 'rang off' }, null],
  ] as const)('%s', (_, statement, asked, refused) => {
    expect(refuseReadBack(statement, asked, 'REGISTERED')).toBe(refused);
  });

  it('is not changed once it was screened, but still confirmed', () => {
    expect(refuseReadBack(taken, { result: 'CHANGED', text: 'so' }, 'SCREENED')).toBe('STATEMENT_SCREENED');
    expect(refuseReadBack(taken, { result: 'CONFIRMED' }, 'ACCEPTED')).toBeNull();
  });

  it('that an officer wrote anew is read back again; what the petitioner wrote is not', () => {
    expect(statusAfter('CHANGED', false)).toBe('TAKEN');
    expect(statusAfter('CHANGED', true)).toBe('CONFIRMED');
    expect(statusAfter('CONFIRMED', false)).toBe('CONFIRMED');
    expect(statusAfter('NOT_CONFIRMED', false)).toBe('NOT_CONFIRMED');
  });
});
