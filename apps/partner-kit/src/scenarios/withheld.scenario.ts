import type { Scenario } from './scenario.js';

export const withheld: Scenario = {
  name: 'withheld',
  says: 'an event that may not be read any more: a marker in its place, a gap in its matter, and it goes on',
  async play(stage) {
    const matter = stage.desk.matter();
    const offered = matter.tell('referral.offered');
    await stage.accepts(offered, 'the offer is taken');
    const hidden = matter.tell('referral.asked');
    hidden.withheld = 'RECALLED';
    await stage.accepts(stage.desk.marker(hidden), 'the marker in its place is taken');
    const recalled = matter.tell('referral.recalled');
    await stage.accepts(recalled, 'what follows the gap is taken within your patience');
    await stage.appliedOnceInOrder([offered, recalled], 'both applied, the gap does not block');
  },
};
