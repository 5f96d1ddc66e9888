import { outcome, succeeded } from '../platform/attempt.js';
import type { Scenario } from './scenario.js';

export const outOfOrder: Scenario = {
  name: 'out-of-order',
  says: 'the second event of a matter before the first (a subscription with order=none)',
  async play(stage) {
    const matter = stage.desk.matter();
    const offered = matter.tell('referral.offered');
    const recalled = matter.tell('referral.recalled');
    const early = await stage.send(recalled);
    const retried = [408, 409, 425, 429, 503].includes(early.status ?? 0);
    stage.check(
      'the early one is kept, or put off with a status that is tried again',
      succeeded(early) || retried,
      outcome(early),
    );
    await stage.accepts(offered, 'the first one is taken');
    await stage.accepts(recalled, 'the second one is taken when it comes again');
    await stage.appliedOnceInOrder([offered, recalled], 'applied in the order of the matter');
  },
};
