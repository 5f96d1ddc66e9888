import { setTimeout as sleep } from 'node:timers/promises';
import { post } from '../platform/attempt.js';
import type { Pushed } from '../platform/desk.js';
import type { Scenario } from './scenario.js';
import type { Stage } from './stage.js';

export const keyRotation: Scenario = {
  name: 'key-rotation',
  says: 'one key, two during the overlap, then the new one alone',
  async play(stage) {
    const matter = stage.desk.matter();
    await stage.accepts(matter.tell('referral.offered'), 'signed with the key of before');
    stage.signer.rotate();
    await stage.accepts(stage.desk.keyRotates(), 'the news that a key is replaced is taken');
    await stage.accepts(matter.tell('referral.asked'), 'signed with both during the overlap');
    stage.signer.retire();
    await stage.accepts(matter.tell('referral.explained'), 'signed with the new key alone');
    const status = await refusedAtLast(stage, matter.tell('referral.unanswered'));
    stage.check(
      'the old key is refused once the list says that it has ended',
      status === 401 || status === 403,
      String(status),
    );
  },
};

/** A subscriber may go by the list it has until that is old: it is asked again while patience lasts. */
async function refusedAtLast({ signer, options }: Stage, { id, body }: Pushed): Promise<number | null> {
  const until = Date.now() + options.patienceMs;
  for (;;) {
    const { status } = await post(options.url, body, { ...signer.signRetired(id, body) });
    if ((status !== null && status >= 400) || Date.now() >= until) return status;
    await sleep(options.paceMs);
  }
}
