import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { IntakeDesk } from '../../test/intake-desk.js';
import { react } from '../../test/intake.js';
import type { Actor } from '@redress/service-kit';
import { divertPetition } from '../petition/divert-petition.js';
import { findPetition } from '../petition/find-petition.query.js';
import { acceptPetition } from '../petition/accept-petition.js';
import { screenPetition } from '../petition/screen-petition.js';
import { encodeId } from '@redress/proof';
import { serveNotice } from '../notice/serve-notice.js';
import { onPetitionAssigned } from '../reactions/on-petition-assigned.js';
import { onReferralOffered } from '../reactions/on-referral-offered.js';
import { onReferralRecalled } from '../reactions/on-referral-recalled.js';
import { onReferralReturned } from '../reactions/on-referral-returned.js';
import { referredMatters } from './referred-matters.loader.js';

let desk: IntakeDesk;
beforeAll(async () => {
  desk = await IntakeDesk.open();
  await desk.service.at('2026-08-03T09:00:00+08:00');
});
afterAll(() => desk?.close());

const offered = { agency: 'demo-court', purpose: 'DIVERSION', on: '2026-08-03' };
const returned = { ...offered, reason: 'NOT_COMPETENT' };
const partner = (code: string): Actor => ({
  kind: 'partner',
  id: `partner:${code}`,
  roles: ['partner'],
  unit: null,
  wall: [],
});
const reads = async (id: string, who: Actor) => (await referredMatters(desk.service.read(who), [id]))[0]?.body ?? null;

async function diverted(): Promise<string> {
  const { id } = await desk.screened({ route: 'LEGAL_PROCEDURE', litigationRelated: true });
  await desk.done(divertPetition, { id, legalRoute: 'COURT', organ: 'demo-court', partner: 'demo-court' });
  await react(desk.service, onReferralOffered, id, offered);
  return id;
}

describe('an agency reads the text of a matter', () => {
  it('from the referral until the recall, and no other agency or officer by this way', async () => {
    const id = await diverted();
    expect(await reads(id, partner('demo-court'))).toMatch(/./);
    expect(await reads(id, partner('demo-justice'))).toBeNull();
    expect(await reads(id, desk.service.officer('petition-officer'))).toBeNull();
    expect(await reads(id, desk.service.petitioner(id))).toBeNull();
    await react(desk.service, onReferralRecalled, id, { ...offered, cause: 'SENDER' });
    expect(await reads(id, partner('demo-court'))).toBeNull();
  });

  it('and nothing else of its file', async () => {
    const id = await diverted();
    const ask = findPetition(desk.service.read(partner('demo-court')), { id: encodeId('petition', id) });
    expect(await ask).toBeNull();
  });

  it('also while an officer is given the matter', async () => {
    const { id } = await desk.screened();
    await desk.done(acceptPetition, { id });
    await react(desk.service, onReferralOffered, id, { ...offered, purpose: 'OPINION' });
    const facts = { unit: 'station-01', handler: 'station-01-officer', leaderInCharge: null, assignedOn: '2026-08-03' };
    await react(desk.service, onPetitionAssigned, id, facts);
    expect(await reads(id, partner('demo-court'))).toMatch(/./);
  });
});

describe('a matter that an organ gives back', () => {
  it('is screened again, without the paper that is no longer true', async () => {
    const id = await diverted();
    expect(await desk.notices(id)).toContain('STATUTORY_ROUTE QUEUED');
    await react(desk.service, onReferralReturned, id, returned);
    expect(await desk.one('select status, stage, decision from petition where id = $1', id)).toMatchObject({
      status: 'REGISTERED',
      stage: 'REGISTERED',
      decision: { screening: expect.anything() },
    });
    expect(await desk.one(`select decision ? 'outcome' as kept from petition where id = $1`, id)).toEqual({
      kept: false,
    });
    expect((await desk.notices(id)).filter((paper) => paper.startsWith('STATUTORY'))).toEqual([]);
    expect(await reads(id, partner('demo-court'))).toBeNull();
    const again = { id, class: 'APPEAL_REQUEST' as const, route: 'PETITION' as const, reasons: 'the court is right' };
    expect(await desk.done(screenPetition, again)).toMatchObject({ status: 'SCREENED' });
  });

  it('keeps the paper that was served: it was given, and stays proved', async () => {
    const id = await diverted();
    await desk.done(serveNotice, { petition: id, kind: 'STATUTORY_ROUTE', proof: 'SIGNED' }, 'reception');
    await react(desk.service, onReferralReturned, id, returned);
    expect(await desk.notices(id)).toContain('STATUTORY_ROUTE SERVED');
  });

  it('stays where it is when only an opinion was asked for', async () => {
    const { id } = await desk.screened();
    await desk.done(acceptPetition, { id });
    await react(desk.service, onReferralReturned, id, { ...returned, purpose: 'OPINION' });
    await react(desk.service, onReferralReturned, id, returned);
    expect(await desk.one('select status from petition where id = $1', id)).toEqual({ status: 'ACCEPTED' });
  });
});
