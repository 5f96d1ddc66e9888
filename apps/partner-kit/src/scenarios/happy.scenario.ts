import type { Scenario } from './scenario.js';

export const happy: Scenario = {
  name: 'happy',
  says: 'two referrals from offer to outcome',
  async play(stage) {
    const [first, second] = [stage.desk.matter(), stage.desk.matter()];
    const events = [
      first.tell('referral.offered'),
      second.tell('referral.offered'),
      first.tell('referral.accepted'),
      second.tell('referral.asked'),
      second.tell('referral.explained'),
      first.tell('referral.answered'),
      second.tell('referral.accepted'),
    ];
    for (const event of events) await stage.accepts(event, `${event.type} is taken`);
    await stage.appliedOnceInOrder(events, 'each once, each matter in order');
  },
};
