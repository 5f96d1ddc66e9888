import { describe, expect, it } from '@jest/globals';
import { maySeeRating, refuseRating } from './rate-petition.rules.js';

describe('rating a reply', () => {
  it('is open while the thirty days run, also for a second reply', () => {
    expect(refuseRating({ rating: null }, [{ status: 'RUNNING' }])).toBeNull();
    expect(refuseRating({ rating: 'SATISFIED' }, [{ status: 'MET' }, { status: 'RUNNING' }])).toBeNull();
  });

  it('is not open before a reply was served', () => {
    expect(refuseRating({ rating: null }, [])).toBe('RATING_NOT_OPEN');
  });

  it('is over when it was given or the window lapsed', () => {
    expect(refuseRating({ rating: 'SATISFIED' }, [{ status: 'MET' }])).toBe('RATING_GIVEN');
    expect(refuseRating({ rating: null }, [{ status: 'STOPPED' }])).toBe('RATING_WINDOW_OVER');
  });
});

describe('the rating', () => {
  const handler = { kind: 'officer' as const, roles: ['caseworker'] };

  it.each(['HANDLING', 'OPINION_SERVED', 'REVIEW_REQUESTED'])(
    'is hidden from the handler while the matter is at %s',
    (stage) => {
      expect(maySeeRating(handler, { stage })).toBe(false);
    },
  );

  it.each(['CLOSED', 'FINAL', 'WITHDRAWN'])('is shown to the handler when the matter is %s', (stage) => {
    expect(maySeeRating(handler, { stage })).toBe(true);
  });

  it('is the petitioner’s own, and oversight’s to count', () => {
    expect(maySeeRating({ kind: 'petitioner', roles: [] }, { stage: 'HANDLING' })).toBe(true);
    expect(maySeeRating({ kind: 'officer', roles: ['oversight'] }, { stage: 'HANDLING' })).toBe(true);
  });
});
