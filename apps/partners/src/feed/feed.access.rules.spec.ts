import { describe, expect, it } from '@jest/globals';
import type { Actor } from '@redress/service-kit';
import { agencyOf, decideFeed } from './feed.access.rules.js';

const caller = (kind: Actor['kind'], id: string): Actor => ({ kind, id, roles: ['partner'], unit: null, wall: [] });
const court = { code: 'demo-court', active: true };

describe('who reads the feed of an agency', () => {
  it('the agency itself, as long as it is active', () => {
    const actor = caller('partner', 'partner:demo-court');
    expect(decideFeed(actor, court)).toMatchObject({ allow: true, rule: 'own-feed' });
    expect(decideFeed(actor, { ...court, active: false })).toMatchObject({ allow: false, rule: 'agency-inactive' });
  });

  it('no other agency, and none that the house does not know', () => {
    expect(decideFeed(caller('partner', 'partner:demo-justice'), court)).toMatchObject({ rule: 'not-an-agency' });
    expect(decideFeed(caller('partner', 'demo-court'), court)).toMatchObject({ rule: 'not-an-agency' });
    expect(decideFeed(caller('partner', 'partner:nobody'), null)).toMatchObject({
      allow: false,
      rule: 'not-an-agency',
    });
  });

  it.each(['officer', 'petitioner', 'anonymous', 'service'] as const)('no %s, even under the name of one', (kind) => {
    const actor = caller(kind, 'partner:demo-court');
    expect(agencyOf(actor)).toBeNull();
    expect(decideFeed(actor, court)).toMatchObject({ allow: false, rule: 'not-an-agency' });
  });
});
