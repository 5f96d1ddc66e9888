import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { MediationDesk, MEDIATOR, table } from '../../test/mediation.fixture.js';
import { onDueDateMoved } from '../reactions/on-due-date-moved.js';
import { onPetitionEnded } from '../reactions/on-petition-ended.js';
import { onPetitionRecusalDecided } from '../reactions/on-petition-recusal-decided.js';
import { onPetitionScreened } from '../reactions/on-petition-screened.js';
import { onPetitionWalled } from '../reactions/on-petition-walled.js';
import { addProposal } from './add-proposal.js';
import { proposalsOf } from './mediation-details.loader.js';
import { openMediation } from './open-mediation.js';
import { proposeMediation } from './propose-mediation.js';
import { raiseLevel } from './raise-level.js';
import { recordConsent } from './record-consent.js';
import { recordSession } from './record-session.js';
import { refuseMediation } from './refuse-mediation.js';
import { allowedActs, mediationsByMatter } from './see-mediations.query.js';
import { terminateMediation } from './terminate-mediation.js';

let desk: MediationDesk;
beforeAll(async () => {
  desk = await MediationDesk.open();
});
afterAll(() => desk?.close());
beforeEach(() => desk.at('2026-07-06T10:00:00+08:00'));

const yes = { channel: 'IN_PERSON' as const, proof: '核对身份证', informed: true };
const matterOf = async (id: string) => String((await desk.mediation(id))['matter']);
const told = async (id: string) =>
  (await desk.events(await matterOf(id))).map((type) => type.replace('mediation.', ''));
const after = async (instant: string) => {
  await desk.at(instant);
  await desk.service.timers.fireDue();
};

describe('nobody is mediated against their will', () => {
  it('with the consent of one party alone it does not open, and the other’s refusal is kept without a reason (domain 8, example 13)', async () => {
    const id = await desk.proposed();
    await desk.done(recordConsent, { id, party: 1, ...yes }, MEDIATOR);
    expect(await desk.code(openMediation, { id, members: table }, MEDIATOR)).toBe('MEDIATION_CONSENT_MISSING');
    await desk.done(refuseMediation, { id, party: 2 }, MEDIATOR);
    expect(await desk.mediation(id)).toMatchObject({ status: 'TERMINATED', cause: 'REFUSED' });
    expect(await told(id)).toEqual(['proposed', 'refused']);
    expect(Object.keys(await desk.event(await matterOf(id), 'mediation.refused')).sort()).toEqual([
      'class',
      'level',
      'mediationId',
      'on',
      'unit',
    ]);
    expect(await desk.clocks(id)).toEqual([]);
    expect(await desk.proposed(await matterOf(id))).toMatch(/./);
  });

  it('consent counts only from who was told the rights, once a level, and from the party itself', async () => {
    const id = await desk.proposed();
    const petitioner = desk.service.petitioner(await matterOf(id));
    expect(await desk.code(recordConsent, { id, party: 1, ...yes, informed: false }, MEDIATOR)).toBe(
      'CONSENT_NOT_INFORMED',
    );
    expect(await desk.code(recordConsent, { id, party: 3, ...yes }, MEDIATOR)).toBe('MEDIATION_PARTY_UNKNOWN');
    expect(await desk.code(recordConsent, { id, party: 2, ...yes, minor: true }, MEDIATOR)).toBe(
      'CONSENT_GUARDIAN_MISSING',
    );
    expect(await desk.code(recordConsent, { id, party: 2, ...yes }, petitioner)).toBe('CONSENT_NOT_YOURS');
    expect(await desk.code(recordConsent, { id, party: 1, ...yes, channel: 'PORTAL' }, petitioner)).toBe('done');
    expect(await desk.code(recordConsent, { id, party: 1, ...yes }, MEDIATOR)).toBe('CONSENT_GIVEN');
    expect(await desk.code(refuseMediation, { id, party: 1 }, petitioner)).toBe('CONSENT_GIVEN');
  });

  it('any party ends it at any time, and nobody is told why', async () => {
    const id = await desk.opened();
    await desk.done(terminateMediation, { id }, desk.service.petitioner(await matterOf(id)));
    expect(await desk.mediation(id)).toMatchObject({ status: 'TERMINATED', cause: 'PARTY' });
    expect(await desk.clocks(id)).toEqual(['T36 2026-07-06 2026-07-21 MET']);
    expect(await desk.event(await matterOf(id), 'mediation.terminated')).toMatchObject({ cause: 'PARTY', level: 'L1' });
  });

  it('the mediator ends it for a party who says so, or of the own accord', async () => {
    for (const [party, cause] of [
      [2, 'PARTY'],
      [null, 'MEDIATOR'],
    ] as const) {
      const id = await desk.opened();
      await desk.done(terminateMediation, { id, party }, MEDIATOR);
      expect(await desk.mediation(id)).toMatchObject({ status: 'TERMINATED', cause });
    }
  });
});

describe('three levels', () => {
  it('run 15, 15 and 20 days and never beyond the matter’s own last day (domain 8, example 14)', async () => {
    const id = await desk.opened(await desk.assigned([], '2026-08-14'));
    await desk.at('2026-07-21T10:00:00+08:00');
    await desk.agreeBoth(id);
    await after('2026-07-22T00:00:00+08:00');
    await desk.done(raiseLevel, { id, members: table }, MEDIATOR);
    await desk.agreeBoth(id);
    await after('2026-08-07T00:00:00+08:00');
    const panel = { kind: 'AGENCY' as const, code: 'demo-court', role: 'PANEL' as const, declared: true };
    await desk.done(raiseLevel, { id, members: [...table, panel] }, MEDIATOR);
    expect((await desk.clocks(id)).map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
      'T36 2026-07-06 2026-07-21',
      'T36 2026-07-22 2026-08-06',
      'T36 2026-08-07 2026-08-14',
    ]);
    await desk.hear(onDueDateMoved, await matterOf(id), { dueDate: '2026-09-14' });
    expect(await desk.clocks(id)).toContain('T36 2026-08-07 2026-08-27 RUNNING');
    await after('2026-09-15T00:00:01+08:00');
    expect(await desk.mediation(id)).toMatchObject({ status: 'TERMINATED', cause: 'LIMIT' });
  });

  it('the panel’s agencies are invited by a referral, and who sat there for a court is marked', async () => {
    const id = await desk.opened();
    const panel = { kind: 'AGENCY' as const, code: 'demo-court', role: 'PANEL' as const, declared: true };
    await desk.agreeBoth(id);
    await desk.done(raiseLevel, { id, members: table }, MEDIATOR);
    await desk.agreeBoth(id);
    await desk.done(raiseLevel, { id, members: [...table, panel] }, MEDIATOR);
    expect(await desk.referralOf(await matterOf(id))).toMatchObject({ agency: 'demo-court', purpose: 'PANEL' });
    expect((await desk.mediation(id))['members']).toEqual([
      expect.objectContaining({ code: MEDIATOR, judge: false }),
      expect.objectContaining({ code: 'demo-court', judge: true }),
    ]);
    expect(await desk.code(recordConsent, { id, party: 1, ...yes }, MEDIATOR)).toBe('MEDIATION_TOP_LEVEL');
    expect(await desk.code(raiseLevel, { id, members: table }, MEDIATOR)).toBe('MEDIATION_TOP_LEVEL');
    expect(await told(id)).toEqual(['proposed', 'opened', 'level-raised', 'referral.offered', 'level-raised']);
  });

  it('need consent anew: without it the level stays', async () => {
    const id = await desk.opened();
    await desk.done(recordConsent, { id, party: 1, ...yes }, MEDIATOR);
    expect(await desk.code(raiseLevel, { id, members: table }, MEDIATOR)).toBe('MEDIATION_CONSENT_MISSING');
    expect(await desk.mediation(id)).toMatchObject({ level: 'L1', status: 'OPEN' });
  });

  it('that run late are overdue and can still be raised; with the matter’s own last day they are over', async () => {
    const id = await desk.opened(await desk.assigned([], '2026-08-14'));
    await after('2026-07-22T00:00:01+08:00');
    expect(await desk.mediation(id)).toMatchObject({ status: 'OPEN' });
    expect(await desk.rows('select overdue from clock where part_id = $1', id)).toEqual([{ overdue: true }]);
    await after('2026-08-14T23:00:00+08:00');
    expect(await desk.mediation(id)).toMatchObject({ status: 'OPEN' });
    await after('2026-08-15T00:00:01+08:00');
    expect(await desk.mediation(id)).toMatchObject({ status: 'TERMINATED', cause: 'LIMIT' });
  });

  it('begin at the bureau where a station is a party, and not after the matter’s own limit', async () => {
    const petition = await desk.assigned();
    const input = { petition, nature: 'CIVIL_WITH_ORGAN' as const, units: ['station-02'] };
    expect(await desk.done(proposeMediation, input, 'station-01-officer')).toMatchObject({ level: 'L2' });
    const late = await desk.proposed(await desk.assigned([], '2026-07-05'));
    await desk.agreeBoth(late);
    expect(await desk.code(openMediation, { id: late, members: table }, MEDIATOR)).toBe('MEDIATION_PAST_DUE');
  });
});

describe('a proposal to mediate', () => {
  const civil = { nature: 'CIVIL' as const, persons: [uuidv7()] };
  const code = async (petition: string, change: object = {}, who = 'station-01-officer') =>
    desk.code(proposeMediation, { petition, ...civil, ...change }, who);

  it('is for who has the matter and for the petitioner, about what can be settled, with another party', async () => {
    const petition = await desk.assigned();
    expect(await code(petition, {}, 'station-02-officer')).toBe('MEDIATION_NOT_FOUND');
    expect(await code(petition, {}, 'reception')).toBe('MEDIATION_ACT_NOT_ALLOWED');
    expect(await code(petition, { nature: 'ADMINISTRATIVE' })).toBe('MEDIATION_ADMINISTRATIVE');
    expect(await code(petition, { persons: [] })).toBe('MEDIATION_PARTY_UNKNOWN');
    expect(await code(petition, { units: ['nowhere'] })).toBe('MEDIATION_PARTY_UNKNOWN');
    const own = await desk.done(
      proposeMediation,
      { petition, nature: 'CIVIL_WITH_ORGAN', units: ['traffic-police'] },
      desk.service.petitioner(petition),
    );
    expect(own).toMatchObject({ proposedBy: 'PARTY', level: 'L1' });
    expect(await code(petition)).toBe('MEDIATION_LIVE_ALREADY');
  });

  it('is refused while litigation is not concluded', async () => {
    const petition = await desk.assigned();
    await desk.hear(onPetitionScreened, petition, { class: 'APPEAL_REQUEST', litigationRelated: true });
    await desk.rows(`update matter set status = 'ACCEPTED' where matter_id = $1`, petition);
    expect(await code(petition)).toBe('MEDIATION_LITIGATION');
  });
});

describe('the table', () => {
  it('has nobody with a part in the matter, nobody undeclared, and a mediator', async () => {
    const id = await desk.proposed();
    await desk.agreeBoth(id);
    const [lead] = table;
    const open = (change: object) => desk.code(openMediation, { id, members: [{ ...lead!, ...change }] }, MEDIATOR);
    expect(await open({ role: 'LAWYER' })).toBe('MEDIATION_NO_MEDIATOR');
    expect(await open({ declared: false })).toBe('MEMBER_NOT_DECLARED');
    expect(await open({ code: 'nobody' })).toBe('MEMBER_UNKNOWN');
    expect(await open({ kind: 'AGENCY', code: 'closed-court' })).toBe('MEMBER_UNKNOWN');
    const wall = [desk.wall.officer('station-02-mediator')];
    await desk.hear(onPetitionWalled, await matterOf(id), { unit: null }, { wall });
    expect(await open({ code: 'station-02-mediator' })).toBe('MEMBER_CONFLICT');
    expect(await open({})).toBe('done');
  });

  it('is left by an officer whose recusal was granted, who reads it no more', async () => {
    const id = await desk.opened();
    const petition = await matterOf(id);
    await desk.hear(onPetitionRecusalDecided, petition, { officer: MEDIATOR, granted: true });
    expect((await desk.mediation(id))['members']).toEqual([]);
    expect(await mediationsByMatter(desk.service.read(desk.who(MEDIATOR)), [petition])).toEqual([null]);
  });

  it('keeps what was offered there from those who decide', async () => {
    const id = await desk.opened();
    await desk.done(addProposal, { id, party: 2, words: 'CANARY-OFFER' }, MEDIATOR);
    expect(await desk.code(addProposal, { id, party: 9, words: 'x' }, MEDIATOR)).toBe('MEDIATION_PARTY_UNKNOWN');
    const petition = await matterOf(id);
    const read = async (who: Parameters<MediationDesk['who']>[0]) => {
      const ctx = desk.service.read(desk.who(who));
      const [mediation] = (await mediationsByMatter(ctx, [petition]))[0] ?? [];
      return mediation ? await proposalsOf(ctx, mediation) : 'nothing';
    };
    for (const who of ['station-01-officer', 'station-01-head', 'legal-reviewer', 'leader', 'petition-officer'])
      expect(await read(who)).toBeNull();
    expect(await read(MEDIATOR)).toMatchObject([{ words: 'CANARY-OFFER' }]);
    expect(await read(desk.service.petitioner(petition))).toHaveLength(1);
    expect(await read('station-02-officer')).toBe('nothing');
    const [found] = await desk.rows<{ n: number }>(
      `select (select count(*) from outbox where payload::text like '%CANARY%') + (select count(*) from history where data::text like '%CANARY%') as n`,
    );
    expect(Number(found?.n)).toBe(0);
  });

  it('records its sessions on the day they were held', async () => {
    const id = await desk.opened();
    const session = {
      id,
      heldOn: '2026-07-06',
      place: '示平调解室',
      closed: true,
      attendees: [1, 2],
      record: '无争议事实',
    };
    expect(await desk.code(recordSession, { ...session, heldOn: '2026-07-07' }, MEDIATOR)).toBe('SESSION_DAY_WRONG');
    expect(await desk.code(recordSession, { ...session, heldOn: '2026-07-05' }, MEDIATOR)).toBe('SESSION_DAY_WRONG');
    expect(await desk.code(recordSession, { ...session, attendees: [4] }, MEDIATOR)).toBe('MEDIATION_PARTY_UNKNOWN');
    expect(await desk.code(recordSession, session, MEDIATOR)).toBe('done');
    expect(await desk.rows('select no, attendees from mediation_session where mediation_id = $1', id)).toEqual([
      { no: 1, attendees: [1, 2] },
    ]);
  });

  it('is seen by who may: the state table narrowed by the rules', async () => {
    const id = await desk.opened();
    const petition = await matterOf(id);
    const acts = async (who: Parameters<MediationDesk['who']>[0]) => {
      const ctx = desk.service.read(desk.who(who));
      const [mediation] = (await mediationsByMatter(ctx, [petition]))[0] ?? [];
      return mediation ? allowedActs(ctx, mediation) : null;
    };
    expect(await acts('station-01-officer')).toEqual(['terminateMediation']);
    expect(await acts(MEDIATOR)).toHaveLength(6);
    expect(await acts(desk.service.petitioner(petition))).toEqual(['recordConsent', 'terminateMediation']);
    expect(await acts('discipline-officer')).toEqual([]);
    expect(await acts('station-02-officer')).toBeNull();
  });
});

it('a matter that ends takes its mediation with it', async () => {
  const id = await desk.opened();
  await desk.hear(onPetitionEnded, await matterOf(id), {}, { type: 'petition.withdrawn' });
  expect(await desk.mediation(id)).toMatchObject({ status: 'TERMINATED', cause: 'MATTER_ENDED' });
});
