import { setTimeout as sleep } from 'node:timers/promises';
import { newReference } from '../platform/desk.js';
import type { Scenario } from './scenario.js';

export const returned: Scenario = {
  name: 'return',
  says: 'a referral that is given back, and the same matter offered again under a new reference',
  async play(stage) {
    const matter = stage.desk.matter();
    const offered = matter.tell('referral.offered');
    await stage.accepts(offered, 'the offer is taken');
    await sleep(stage.options.paceMs);
    const answer = stage.answered.find(({ referral }) => referral === offered.referral);
    stage.check(
      'it is given back by POST referrals/{ref}/return',
      answer ? answer.act === 'return' : null,
      answer ? answer.act : 'no answer came; played as if it had',
    );
    const back = matter.tell('referral.returned');
    await stage.accepts(back, 'that it was returned is taken');
    const again = matter.tell('referral.offered', { referral: newReference(), more: { round: 2 } });
    await stage.accepts(again, 'the offer of the second round is taken');
    await stage.appliedOnceInOrder([offered, back, again], 'both rounds applied, in order');
  },
};
