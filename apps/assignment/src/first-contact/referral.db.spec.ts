import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { Matters } from '../../test/matters.fixture.js';
import { onNoticeServed } from '../reactions/on-notice-served.js';
import { onPetitionTurnedAway } from '../reactions/on-petition-turned-away.js';
import { onPetitionWithdrawn } from '../reactions/on-petition-withdrawn.js';
import { onReferralAccepted } from '../reactions/on-referral-accepted.js';
import { onReferralAnswered } from '../reactions/on-referral-answered.js';
import { onReferralOffered } from '../reactions/on-referral-offered.js';
import { onReferralReturned } from '../reactions/on-referral-returned.js';
import { draftOpinion } from '../opinion/draft-opinion.js';
import { wholeOpinion } from '../../test/matters.fixture.js';

let matters: Matters;
beforeAll(async () => {
  matters = await Matters.open();
  await matters.service.at('2026-08-03T10:00:00+08:00');
});
afterAll(() => matters?.close());

const diversion = { purpose: 'DIVERSION', agency: 'demo-court' };
const served = {
  noticeId: uuidv7(),
  kind: 'STATUTORY_ROUTE',
  proof: 'SIGNED',
  servedOn: '2026-08-03',
  sourceId: null,
};
async function endedBy(id: string): Promise<string | null> {
  const [contact] = await matters.rows<{ ended_by: string | null }>(
    'select ended_by from first_contact where matter_id = $1',
    id,
  );
  return contact?.ended_by ?? null;
}
async function turnedAway(): Promise<string> {
  const id = await matters.registered();
  await matters.hear(onPetitionTurnedAway, id, {});
  return id;
}
const tasks = async (id: string) =>
  (await matters.rows<{ kind: string }>('select kind from task where matter_id = $1 and done_on is null', id)).map(
    ({ kind }) => kind,
  );

describe('who sends a matter to an agency', () => {
  it('answers for it until the agency has accepted, also when the paper is served', async () => {
    const id = await turnedAway();
    await matters.hear(onReferralOffered, id, diversion);
    await matters.hear(onNoticeServed, id, served);
    expect(await endedBy(id)).toBeNull();
    await matters.hear(onReferralAccepted, id, diversion);
    expect(await endedBy(id)).toBe('referral.accepted');
  });

  it('answers for the paper when the agency is faster', async () => {
    const id = await turnedAway();
    await matters.hear(onReferralOffered, id, diversion);
    await matters.hear(onReferralAccepted, id, diversion);
    expect(await endedBy(id)).toBeNull();
    await matters.hear(onNoticeServed, id, served);
    expect(await endedBy(id)).toBe('notice.served STATUTORY_ROUTE');
  });

  it('answers again when the paper was faster than the news of the referral', async () => {
    const id = await turnedAway();
    await matters.hear(onNoticeServed, id, served);
    expect(await endedBy(id)).toBe('notice.served STATUTORY_ROUTE');
    await matters.hear(onReferralOffered, id, diversion);
    expect(await endedBy(id)).toBeNull();
  });

  it('answers for a matter that came back, until another way is found', async () => {
    const id = await turnedAway();
    await matters.hear(onReferralOffered, id, diversion);
    await matters.hear(onReferralReturned, id, { ...diversion, reason: 'NOT_COMPETENT' });
    await matters.hear(onNoticeServed, id, served);
    expect(await endedBy(id)).toBeNull();
  });

  it('does not begin again with a matter that has ended otherwise', async () => {
    const id = await turnedAway();
    await matters.hear(onPetitionWithdrawn, id, {});
    await matters.hear(onReferralOffered, id, diversion);
    expect(await endedBy(id)).toBe('petition.withdrawn');
  });

  it('has nothing to wait for where an agency is only asked', async () => {
    const id = await matters.handled();
    const question = { purpose: 'OPINION', agency: 'demo-justice' };
    await matters.hear(onReferralOffered, id, question);
    await matters.hear(onReferralAccepted, id, question);
    expect(await endedBy(id)).toBe('confirmHandOver');
  });
});

it('an answer of an agency is something to read before the own answer is drafted', async () => {
  const id = await matters.handled();
  await matters.hear(onReferralAnswered, id, { purpose: 'OPINION', agency: 'demo-justice', outcome: 'OPINION_GIVEN' });
  expect(await tasks(id)).toContain('READ_REFERRAL_ANSWER');
  await matters.done(draftOpinion, { id, ...wholeOpinion }, 'station-01-officer');
  expect(await tasks(id)).not.toContain('READ_REFERRAL_ANSWER');
});
