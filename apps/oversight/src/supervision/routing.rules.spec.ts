import { describe, expect, it } from '@jest/globals';
import { groundOf, routed, type Routing } from './routing.rules.js';

const unrouted: Routing = { routings: 0, wrongRoutings: 0, routedTo: null, objectedUnit: null };

describe('the routings of a matter', () => {
  it('are counted, and a unit that objected was wrong only where another one gets it', () => {
    const first = routed(unrouted, 'station-01');
    expect(first).toEqual({ routings: 1, wrongRoutings: 0, routedTo: 'station-01', objectedUnit: null });
    expect(routed(first, 'station-01')).toEqual(first);
    expect(routed({ ...first, objectedUnit: 'station-01' }, 'station-02')).toMatchObject({ wrongRoutings: 1 });
    expect(routed({ ...first, objectedUnit: 'station-01' }, 'station-01')).toMatchObject({ wrongRoutings: 0 });
  });

  it('are a ground from the third on, or from the second confirmed wrong one on', () => {
    expect(groundOf({ ...unrouted, routings: 2, wrongRoutings: 1 })).toBeNull();
    expect(groundOf({ ...unrouted, routings: 3 })).toBe('SHUNTED');
    expect(groundOf({ ...unrouted, routings: 3, wrongRoutings: 2 })).toBe('WRONG_ROUTING');
  });
});
