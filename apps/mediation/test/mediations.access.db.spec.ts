import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Act, Actor } from '@redress/service-kit';
import { v7 as uuidv7 } from 'uuid';
import { addProposal } from '../src/joint/add-proposal.js';
import { fileConfirmation } from '../src/joint/file-confirmation.js';
import { proposalsOf } from '../src/joint/mediation-details.loader.js';
import { openMediation } from '../src/joint/open-mediation.js';
import { proposeMediation } from '../src/joint/propose-mediation.js';
import { raiseLevel } from '../src/joint/raise-level.js';
import { reachAgreement } from '../src/joint/reach-agreement.js';
import { recordConfirmationDecision } from '../src/joint/record-confirmation-decision.js';
import { recordConsent } from '../src/joint/record-consent.js';
import { recordPerformance } from '../src/joint/record-performance.js';
import { recordSession } from '../src/joint/record-session.js';
import { refuseMediation } from '../src/joint/refuse-mediation.js';
import { allowedActs, mediationsByMatter } from '../src/joint/see-mediations.query.js';
import { terminateMediation } from '../src/joint/terminate-mediation.js';
import type { Mediation } from '../src/joint/mediation.rules.js';
import { MediationDesk, MEDIATOR, table } from './mediation.fixture.js';

type Row = readonly [name: string, act: Act<never, unknown>, input: object];
const day = '2026-09-01';
/** Every act on a mediation, with an input that lacks nothing. */
const ACTS: Row[] = (
  [
    [recordConsent, { party: 1, channel: 'IN_PERSON', proof: '核对身份证', informed: true }],
    [refuseMediation, { party: 1 }],
    [openMediation, { members: table }],
    [raiseLevel, { members: table }],
    [recordSession, { heldOn: day, place: '调解室', closed: true, attendees: [1, 2], record: '双方到场' }],
    [addProposal, { party: 1, words: '分期' }],
    [terminateMediation, { party: 1 }],
    [reachAgreement, { effectiveOn: day, performBy: day, whole: true, form: 'WRITTEN', signed: [1, 2], terms: '赔偿' }],
    [fileConfirmation, { court: 'demo-court', filedOn: day, applicants: [1, 2] }],
    [recordConfirmationDecision, { confirmed: true }],
    [recordPerformance, { confirmedBy: [1, 2] }],
  ] as const
).map(([act, input]) => [act.name, act as Act<never, unknown>, input]);

let desk: MediationDesk;
/** A mediation that everybody may know of, and one that the legal unit may not; with their matters. */
let open: string;
let walled: string;
const matters = { open: '', walled: '' };
beforeAll(async () => {
  desk = await MediationDesk.open();
  await desk.at('2026-09-01T09:00:00+08:00');
  matters.open = await desk.assigned();
  matters.walled = await desk.assigned([desk.wall.unit('legal-unit')]);
  open = await desk.opened(matters.open);
  walled = await desk.opened(matters.walled);
  await desk.done(addProposal, { id: open, party: 1, words: '分期付款' }, MEDIATOR);
});
afterAll(() => desk?.close());

const code = (act: Act<never, unknown>, input: object, who: string | Actor) => desk.code(act, input as never, who);
const read = (who: string | Actor) => desk.service.read(desk.who(who));
/** Of the legal unit, but with the posts of the petition office: only the wall keeps this officer from anything. */
const inOffice = () => desk.service.officer('legal-reviewer', { roles: ['petition-officer', 'legal'] });

describe('an act on a mediation', () => {
  it.each(ACTS)('%s is not for a post that only watches over the county', async (_name, act, input) => {
    expect(await code(act, { ...input, id: open }, 'discipline-officer')).toBe('MEDIATION_ACT_NOT_ALLOWED');
  });

  it.each(ACTS)('%s does not find it behind the wall, nor out of reach', async (_name, act, input) => {
    expect(await code(act, { ...input, id: walled }, inOffice())).toBe('MEDIATION_NOT_FOUND');
    expect(await code(act, { ...input, id: open }, 'station-02-officer')).toBe('MEDIATION_NOT_FOUND');
    expect(await code(act, { ...input, id: open }, desk.partner('demo-court'))).toBe('MEDIATION_NOT_FOUND');
  });
});

describe('proposing one', () => {
  const proposed = async (who: string | Actor, wall: readonly string[] = []) =>
    code(proposeMediation, { petition: await desk.assigned(wall), nature: 'CIVIL', persons: [uuidv7()] }, who);

  it('is for who has the matter and for the petition office, not for who only reads it', async () => {
    expect(await proposed('station-01-officer')).toBe('done');
    expect(await proposed(inOffice())).toBe('done');
    expect(await proposed('discipline-officer')).toBe('MEDIATION_ACT_NOT_ALLOWED');
  });

  it('finds no matter behind the wall, nor out of reach', async () => {
    expect(await proposed(inOffice(), [desk.wall.unit('legal-unit')])).toBe('MEDIATION_NOT_FOUND');
    expect(await proposed('station-02-officer')).toBe('MEDIATION_NOT_FOUND');
  });
});

describe('a mediation', () => {
  const seen = async (who: string | Actor, matter: string) =>
    (await mediationsByMatter(read(who), [matter]))[0]?.map(({ id }) => id) ?? null;
  const found = async () => (await mediationsByMatter(read('petition-officer'), [matters.open]))[0]?.[0] as Mediation;

  it('is seen by who may read the matter, and not behind the wall nor out of reach', async () => {
    expect(await seen('discipline-officer', matters.open)).toEqual([open]);
    expect([await seen(inOffice(), matters.open), await seen(inOffice(), matters.walled)]).toEqual([[open], null]);
    expect(await seen('station-02-officer', matters.open)).toBeNull();
    expect(await seen(desk.partner('demo-court'), matters.open)).toBeNull();
  });

  it('offers to each what may be done now, and to who only reads nothing', async () => {
    expect(await allowedActs(read('discipline-officer'), await found())).toEqual([]);
    expect(await allowedActs(read('station-01-officer'), await found())).toEqual(['terminateMediation']);
    expect(await allowedActs(read(MEDIATOR), await found())).toContain('reachAgreement');
  });

  it('tells what was offered to the table and the petitioner, and to nobody who decides', async () => {
    const told = async (who: string | Actor) => (await proposalsOf(read(who), await found()))?.length ?? null;
    expect(await told(MEDIATOR)).toBe(1);
    expect(await told(desk.service.petitioner(matters.open))).toBe(1);
    for (const who of ['petition-officer', 'station-01-officer', 'leader', 'legal-reviewer', 'discipline-officer'])
      expect(await told(who)).toBeNull();
  });
});
