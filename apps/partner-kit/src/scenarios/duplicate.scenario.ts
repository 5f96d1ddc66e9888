import type { Scenario } from './scenario.js';

export const duplicate: Scenario = {
  name: 'duplicate',
  says: 'the same event again: after a lost answer, at the same moment, and as a replay',
  async play(stage) {
    const matter = stage.desk.matter();
    const offered = matter.tell('referral.offered');
    await stage.accepts(offered, 'the first time');
    await stage.accepts(offered, 'again: the answer was lost');
    const accepted = matter.tell('referral.accepted');
    await Promise.all([1, 2, 3].map((n) => stage.accepts(accepted, `three at the same moment, number ${n}`)));
    await stage.accepts(offered, 'as a replay that was asked for', { 'redress-replayed': 'true' });
    await stage.appliedOnceInOrder([offered, accepted], 'each took effect once');
  },
};
