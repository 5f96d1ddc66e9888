import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NotYet } from '@redress/bus';
import type { ActContext } from '@redress/service-kit';
import { v7 as uuidv7 } from 'uuid';
import { findReferral } from '../src/reference/find-reference.query.js';
import { onPetitionWalled } from '../src/reactions/on-petition-walled.js';
import { onReferralTold } from '../src/reactions/on-referral-told.js';
import { PartnersDesk, type Told } from './partners.fixture.js';

let desk: PartnersDesk;
beforeAll(async () => {
  desk = await PartnersDesk.open();
});
afterAll(() => desk?.close());

type Event = { type: string; subject: string; matterseq: number; data: { referral: string } };
/** A feed of a new agency, so that its numbers begin with this test. */
async function newAgency(): Promise<string> {
  const code = `agency-${uuidv7()}`;
  await desk.agency(code);
  return code;
}
const events = async (code: string) => (await desk.shown(code)) as unknown as Event[];

describe('what happens to a referral', () => {
  it('is told to its agency and to no other', async () => {
    const [mine, other] = [await newAgency(), await newAgency()];
    const told = await desk.tell('referral.offered', { agency: mine });
    await desk.tell('referral.accepted', told);
    expect((await events(mine)).map(({ type }) => type)).toEqual([
      'cn.petition.referral.offered.v1',
      'cn.petition.referral.accepted.v1',
    ]);
    expect(await events(other)).toEqual([]);
  });

  it('waits until the directory has told of the agency, so that nothing is lost', async () => {
    const agency = `agency-${uuidv7()}`;
    const told = { agency, matterId: uuidv7(), referralId: uuidv7() };
    await expect(desk.tell('referral.offered', told)).rejects.toBeInstanceOf(NotYet);
    expect(await desk.rows('select 1 from feed_item where agency = $1', agency)).toEqual([]);
    await desk.agency(agency);
    await desk.tell('referral.offered', told);
    expect(await events(agency)).toHaveLength(1);
  });

  it('of which agencies are not told is a fault of ours, and tells nobody', async () => {
    const agency = await newAgency();
    const payload = { agency, referralId: uuidv7(), class: 'APPEAL_REQUEST', unit: null };
    await expect(desk.hear(onReferralTold, { key: uuidv7(), type: 'petition.accepted', payload })).rejects.toThrow(
      'agencies are not told of petition.accepted',
    );
    expect(await events(agency)).toEqual([]);
  });
});

describe('the numbers of a feed', () => {
  const numbers = async (code: string) => (await desk.read(code)).items.map(({ sequence }) => Number(sequence));

  it('have no hole, whether events come at once or one fails after its number was taken', async () => {
    const agency = await newAgency();
    const failing = async (ctx: ActContext, event: Parameters<typeof onReferralTold>[1]) => {
      await onReferralTold(ctx, event);
      throw new Error('the machine stopped');
    };
    await desk.tell('referral.offered', { agency });
    await expect(desk.tell('referral.offered', { agency }, { reaction: failing })).rejects.toThrow('stopped');
    await Promise.all(Array.from({ length: 8 }, () => desk.tell('referral.offered', { agency })));
    expect(await numbers(agency)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('count the events of each matter by themselves', async () => {
    const agency = await newAgency();
    const first = await desk.tell('referral.offered', { agency });
    await desk.tell('referral.offered', { agency });
    await desk.tell('referral.accepted', first);
    expect((await events(agency)).map(({ matterseq }) => matterseq)).toEqual([1, 1, 2]);
  });

  it('are read on in pages, and nothing is shown twice or left out', async () => {
    const agency = await newAgency();
    for (let n = 0; n < 3; n += 1) await desk.tell('referral.offered', { agency });
    const first = await desk.read(agency, 0, 2);
    expect([first.items.length, Number(first.next), first.more]).toEqual([2, 2, true]);
    const second = await desk.read(agency, first.next, 2);
    expect([second.items.map(({ sequence }) => Number(sequence)), second.more]).toEqual([[3], false]);
    expect(await desk.read(agency, 3, 2)).toEqual({ items: [], next: 3, more: false });
  });
});

describe('what an agency calls a matter', () => {
  it('is its own: two agencies cannot join what they hold, and one agency can', async () => {
    const [court, justice] = [await newAgency(), await newAgency()];
    const matterId = uuidv7();
    const told = await desk.tell('referral.offered', { agency: court, matterId });
    await desk.tell('referral.accepted', told);
    await desk.tell('referral.offered', { agency: court, matterId });
    await desk.tell('referral.offered', { agency: justice, matterId });
    const [first, second, third] = await events(court);
    const [others] = await events(justice);
    expect([second?.subject, third?.subject]).toEqual([first?.subject, first?.subject]);
    expect(second?.data.referral).toBe(first?.data.referral);
    expect(third?.data.referral).not.toBe(first?.data.referral);
    expect(others?.subject).not.toBe(first?.subject);
    const bodies = JSON.stringify([first, second, third, others]);
    for (const inner of [matterId, told.referralId]) expect(bodies).not.toContain(inner);
  });

  it('leads to the referral for that agency, and for nobody else', async () => {
    const agency = await newAgency();
    const { referralId } = await desk.tell('referral.offered', { agency });
    const [event] = await events(agency);
    const behind = (who: Parameters<typeof desk.service.read>[0], ref: string) =>
      findReferral(desk.service.read(who), { ref });
    const ref = event?.data.referral as string;
    expect(await behind(desk.partner(agency), ref)).toBe(referralId);
    expect(await behind(desk.partner('demo-court'), ref)).toBeNull();
    expect(await behind(desk.partner(agency), event?.subject as string)).toBeNull();
    expect(await behind({ ...desk.partner(agency), kind: 'officer' }, ref)).toBeNull();
    expect(await behind(desk.service.anonymous, ref)).toBeNull();
  });
});

describe('what an agency is no longer shown', () => {
  it('after a recall is all that came before, by its number; the recall itself is shown', async () => {
    const agency = await newAgency();
    const told = await desk.tell('referral.offered', { agency });
    const kept = await desk.tell('referral.offered', { agency });
    await desk.tell('referral.accepted', told);
    await desk.tell('referral.recalled', told);
    await desk.tell('referral.accepted', kept);
    const { items } = await desk.read(agency);
    expect(items.map(({ sequence, withheld }) => [Number(sequence), withheld])).toEqual([
      [1, 'RECALLED'],
      [2, null],
      [3, 'RECALLED'],
      [4, null],
      [5, null],
    ]);
    expect(items.filter(({ body }) => body === null).map(({ sequence }) => Number(sequence))).toEqual([1, 3]);
    expect(JSON.parse(items[3]?.body as string)).toMatchObject({ type: 'cn.petition.referral.recalled.v1' });
  });

  it('above its level is the event; it is shown again when the level is raised', async () => {
    const agency = await newAgency();
    await desk.tell('referral.offered', { agency });
    const level = (to: number) => desk.rows('update agency set level = $2 where code = $1', agency, to);
    await level(1);
    expect(await desk.shown(agency)).toEqual(['LEVEL']);
    await level(2);
    expect(await desk.shown(agency)).toEqual([expect.objectContaining({ dataclassification: 2 })]);
  });

  it('is everything, when it is no longer active', async () => {
    const agency = await newAgency();
    await desk.tell('referral.offered', { agency });
    await desk.agency(agency, false);
    await expect(desk.read(agency)).rejects.toThrow('FEED_NOT_AN_AGENCY');
    await desk.agency(agency);
    expect(await desk.shown(agency)).toHaveLength(1);
  });
});

describe('the first reading of an offer', () => {
  const wall = ['hidden-from'];

  it('is its delivery, published once, also when the agency reads twice at once', async () => {
    const agency = await newAgency();
    await desk.service.at('2026-09-02T10:00:00+08:00');
    const told: Told = await desk.tell('referral.offered', { agency });
    await desk.hear(onPetitionWalled, { key: told.matterId, type: 'petition.walled', payload: {}, wall });
    expect(await desk.deliveries(told.referralId)).toEqual([]);
    await Promise.all([desk.read(agency), desk.read(agency)]);
    await desk.read(agency);
    const deliveries = await desk.deliveries(told.referralId);
    expect(deliveries).toHaveLength(1);
    expect(deliveries[0]).toMatchObject({ wall, payload: { agency, by: 'FEED', class: 'APPEAL_REQUEST' } });
    expect(String(deliveries[0]?.payload['deliveredAt'])).toMatch(/^2026-09-02T02:00/);
  });

  it('is of what the page showed, and not of what comes after it', async () => {
    const agency = await newAgency();
    const [first, second] = [
      await desk.tell('referral.offered', { agency }),
      await desk.tell('referral.offered', { agency }),
    ];
    await desk.read(agency, 0, 1);
    expect([
      (await desk.deliveries(first.referralId)).length,
      (await desk.deliveries(second.referralId)).length,
    ]).toEqual([1, 0]);
  });

  it('is none when it was recalled before', async () => {
    const agency = await newAgency();
    const { referralId, ...told } = await desk.tell('referral.offered', { agency });
    await desk.tell('referral.recalled', { referralId, ...told });
    await desk.read(agency);
    expect(await desk.deliveries(referralId)).toEqual([]);
  });

  it('is none when the offer is above the agency’s level: what it was not shown starts no window', async () => {
    const agency = await newAgency();
    const { referralId } = await desk.tell('referral.offered', { agency });
    await desk.rows('update agency set level = 1 where code = $1', agency);
    await desk.read(agency);
    expect(await desk.deliveries(referralId)).toEqual([]);
    await desk.rows('update agency set level = 2 where code = $1', agency);
    await desk.read(agency);
    expect(await desk.deliveries(referralId)).toHaveLength(1);
  });
});
