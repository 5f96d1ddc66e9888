import { cutOff } from '../platform/attempt.js';
import type { Scenario } from './scenario.js';

const MATTERS = 5;
const SIX_DAYS = 6;

export const outage: Scenario = {
  name: 'outage',
  says: 'a line that breaks in mid-event, then everything of six days at once',
  async play(stage) {
    const lanes = Array.from({ length: MATTERS }, () => {
      const matter = stage.desk.matter();
      return (['referral.offered', 'referral.asked', 'referral.explained', 'referral.unanswered'] as const).map(
        (type) => matter.tell(type, { daysAgo: SIX_DAYS }),
      );
    });
    const [first] = lanes.flat();
    if (first) await cutOff(stage.options.url, first.body, { ...stage.signer.sign(first.id, first.body) });
    await Promise.all(
      lanes.map(async (lane) => {
        for (const event of lane) await stage.accepts(event, `${event.type} of six days ago is taken`);
      }),
    );
    await stage.appliedOnceInOrder(lanes.flat(), 'each once, each matter in order, the one that broke off too');
  },
};
