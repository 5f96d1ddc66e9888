import { describe, expect, it } from '@jest/globals';
import type { Actor } from '@redress/service-kit';
import type { Handling } from '../handling/handling.rules.js';
import { newReview } from './new-review.rules.js';
import type { RequestReview } from './review.input.js';

const handling = { matterId: 'm', round: 1, wall: ['w'] } as unknown as Handling;
const asked = { handling, stage: 'REVIEW' as const, authority: null, lastDay: '2026-07-01' };
const who = (kind: Actor['kind']) => ({ id: 'r', actor: { kind } as Actor, today: '2026-06-20' });
const taken = (kind: Actor['kind'], input: object = {}) =>
  newReview(asked, { id: 'm', ...input } as RequestReview, who(kind));

describe('a request as it is taken down', () => {
  it('of the petitioner comes by the portal and from nobody else, whatever is said of it', () => {
    const said = { channel: 'POST', by: 'OTHER_PARTY' };
    expect(taken('petitioner', said)).toMatchObject({ channel: 'PORTAL', askedBy: 'PETITIONER' });
    const days = { organNotice: { receivedOn: '2026-06-15', number: '1' }, postmarkedOn: '2026-06-14' };
    expect(taken('petitioner', days)).toMatchObject({
      ...{ channel: 'PORTAL', requestedOn: '2026-06-20', postedOn: null, papers: [] },
    });
  });

  it('at the counter is for whom the officer says, and came as the officer says', () => {
    expect(taken('officer', { channel: 'POST', by: 'OTHER_PARTY' })).toMatchObject({
      channel: 'POST',
      askedBy: 'OTHER_PARTY',
    });
    expect(taken('officer', { channel: 'COUNTER', postmarkedOn: '2026-06-18' }).postedOn).toBeNull();
    expect(taken('officer')).toMatchObject({ channel: 'COUNTER', askedBy: 'PETITIONER' });
    expect(taken('officer', { postmarkedOn: '2026-06-18' })).toMatchObject({ channel: 'POST', postedOn: '2026-06-18' });
    expect(taken('officer', { organNotice: { receivedOn: '2026-06-15', number: '1' } })).toMatchObject({
      channel: 'ORGAN',
      requestedOn: '2026-06-15',
    });
  });

  it('stays behind the wall of its matter', () => {
    expect(taken('officer').wall).toEqual(['w']);
  });
});
