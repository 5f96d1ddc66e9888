import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, isRefused, reachOf } from '@redress/service-kit';
import { v7 as uuidv7 } from 'uuid';
import { dueItemsByMatter } from '../src/due-list/due-items.loader.js';
import { listDueItems } from '../src/due-list/list-due-items.query.js';
import { firstContactsByMatter } from '../src/first-contact/first-contacts.loader.js';
import { allowedActs } from '../src/handling/allowed-acts.js';
import { forStaff, recusalAskedOf } from '../src/handling/for-staff.query.js';
import { handlingsByMatter } from '../src/handling/handlings.loader.js';
import { seeHandlings, type SeenHandling } from '../src/handling/see-handlings.query.js';
import { opinionsByMatter } from '../src/opinion/opinions.loader.js';
import { draftOpinion } from '../src/opinion/draft-opinion.js';
import { onClockStarted } from '../src/reactions/on-clock-started.js';
import { onPetitionVoided } from '../src/reactions/on-petition-voided.js';
import { decideRecusal } from '../src/recusal/decide-recusal.js';
import { requestRecusal } from '../src/recusal/request-recusal.js';
import { Matters, wholeOpinion } from './matters.fixture.js';

const HANDLER = 'station-01-officer';
let matters: Matters;
/** Of station 01: one with a draft, one with an issued opinion, one that the legal unit must not know of, one that left the register. */
let drafted: string;
let issued: string;
let walled: string;
let voided: string;

const officer = (code: string, given: Partial<Actor> = {}) => matters.service.officer(code, given);
const read = (actor: Actor) => matters.service.read(actor);
const partner = (given: Partial<Actor> = {}): Actor => ({ ...officer('station-01-head'), kind: 'partner', ...given });
const exists = async (found: Promise<readonly (object | null)[]>) => (await found)[0] != null;

beforeAll(async () => {
  matters = await Matters.open();
  await matters.service.at('2026-08-03T10:00:00+08:00');
  drafted = await matters.handled();
  await matters.done(draftOpinion, { id: drafted, ...wholeOpinion }, HANDLER);
  issued = await matters.issued();
  walled = await matters.accepted({}, [matters.wall.unit('legal-unit')]);
  voided = await matters.accepted();
  await matters.hear(onPetitionVoided, voided, { batchId: null, voidedOn: '2026-08-03' });
});
afterAll(() => matters?.close());

describe('a handling', () => {
  it('is seen by those it was given to and those who watch over it', async () => {
    for (const code of [HANDLER, 'station-01-head', 'petition-officer', 'legal-reviewer', 'leader'])
      expect(await exists(handlingsByMatter(read(officer(code)), [drafted]))).toBe(true);
  });

  it('does not exist for the colleague, for another unit, behind the wall, nor once it left the register', async () => {
    for (const code of ['station-01-officer-2', 'station-02-officer', 'station-02-head'])
      expect(await exists(handlingsByMatter(read(officer(code)), [drafted]))).toBe(false);
    expect(await exists(handlingsByMatter(read(officer('legal-reviewer')), [walled]))).toBe(false);
    expect(await exists(seeHandlings(read(officer('leader')), [voided]))).toBe(false);
  });

  it('offers no act to a post that may do none', async () => {
    const [seen] = await seeHandlings(read(officer('discipline-officer')), [drafted]);
    expect(await allowedActs(read(officer('discipline-officer')), seen as SeenHandling)).toEqual([]);
    expect(await allowedActs(read(officer(HANDLER)), seen as SeenHandling)).toContain('draftOpinion');
  });

  it('tells the petitioner neither who exactly handles it nor whom somebody wants off it', async () => {
    const id = await matters.handled();
    const petitioner = matters.service.petitioner(id);
    const asked = await matters.service.acts.run(requestRecusal, { id, reasons: '相识' }, petitioner);
    expect(isRefused(asked)).toBe(false);
    const [seen] = (await seeHandlings(read(petitioner), [id])) as [SeenHandling];
    expect(await forStaff(read(petitioner), seen.handler)).toBeNull();
    expect(await recusalAskedOf(read(petitioner), seen)).toBeNull();
    expect(await forStaff(read(officer('leader')), seen.handler)).toBe(HANDLER);
    expect(await recusalAskedOf(read(officer('leader')), seen)).toBe(HANDLER);
    expect(await matters.rows('select asked_by from recusal where matter_id = $1', id)).toEqual([
      { asked_by: 'PETITIONER' },
    ]);
  });
});

describe('an opinion', () => {
  const opinionFor = async (actor: Actor, id: string) => (await opinionsByMatter(read(actor), [id]))[0]?.status ?? null;

  it('is read as a draft by those who work on it or watch over it, and by no other reader of the matter', async () => {
    expect(await opinionFor(officer(HANDLER), drafted)).toBe('DRAFTED');
    expect(await opinionFor(officer('petition-officer'), drafted)).toBeNull();
    expect(await opinionFor(officer('petition-officer'), issued)).toBe('ISSUED');
  });

  it('does not exist for another unit, and for the petitioner only once it is served', async () => {
    expect(await opinionFor(officer('station-02-head'), issued)).toBeNull();
    expect(await opinionFor(matters.service.petitioner(issued), issued)).toBeNull();
    const served = await matters.served({}, '2026-08-03');
    expect(await opinionFor(matters.service.petitioner(served), served)).toBe('SERVED');
  });
});

describe('who answers first', () => {
  const known = (actor: Actor, id = drafted) => exists(firstContactsByMatter(read(actor), [id]));

  it('is known to every officer of the county and to the petitioner of the own matter', async () => {
    expect(await known(officer('station-03-clerk'))).toBe(true);
    expect(await known(matters.service.petitioner(drafted))).toBe(true);
  });

  it('is hidden by the wall, from an officer who was taken off, and when the matter left the register', async () => {
    expect(await known(officer('legal-reviewer'), walled)).toBe(false);
    expect(await known(officer('leader'), voided)).toBe(false);
    const id = await matters.handled();
    await matters.done(requestRecusal, { id, reasons: '相识' }, HANDLER);
    await matters.done(decideRecusal, { id, granted: true, reasons: '属实' }, 'station-01-head');
    expect(await known(officer(HANDLER), id)).toBe(false);
  });

  it('is nobody else’s to know', async () => {
    expect(await known(matters.service.petitioner(issued))).toBe(false);
    expect(await known(officer('left-the-house', { unit: null, matter: drafted }))).toBe(false);
    expect(await known(partner())).toBe(false);
    expect(await known(partner({ matter: drafted }))).toBe(false);
    expect(await known(matters.service.anonymous)).toBe(false);
  });
});

describe('a duty', () => {
  const listed = async (actor: Actor, filter: object = {}) =>
    new Set((await listDueItems(read(actor), { filter, first: 100 })).edges.map(({ node }) => node.matterId));
  const loaded = async (actor: Actor, id: string) => (await dueItemsByMatter(read(actor), [id]))[0]?.length ?? null;

  it('stands on the list of the officer and the head who have it, and of the posts of the county', async () => {
    for (const code of [HANDLER, 'station-01-head', 'leader']) {
      expect(await listed(officer(code))).toContain(drafted);
      expect(await loaded(officer(code), drafted)).toBeGreaterThan(0);
    }
  });

  it('stands on no other list, also when the list of that unit is asked for', async () => {
    for (const code of ['station-01-officer-2', 'station-02-head', 'station-02-officer']) {
      expect(await listed(officer(code))).not.toContain(drafted);
      expect(await listed(officer(code), { unit: 'station-01' })).not.toContain(drafted);
      expect(await loaded(officer(code), drafted)).toBe(0);
    }
    expect(await listed(officer('leader'), { unit: 'station-02' })).not.toContain(drafted);
  });

  it('adds to a head’s own unit only what is in the head’s own hands', async () => {
    const other = await matters.registered([], 'station-02-clerk');
    const clock = { clockId: uuidv7(), rule: 'T03', startDay: '2026-08-03', dueDate: '2026-08-18', status: 'RUNNING' };
    await matters.hear(onClockStarted, other, { ...clock, unit: 'station-02' });
    expect(await listed(officer('leader'))).toContain(other);
    expect(await listed(officer('station-01-head'))).not.toContain(other);
  });

  it('behind the wall stands on no list at all', async () => {
    expect(await listed(officer('leader'))).toContain(walled);
    expect(await listed(officer('legal-reviewer'))).not.toContain(walled);
    expect(await loaded(officer('legal-reviewer'), walled)).toBe(0);
  });

  it('stands on no list of an officer who was taken off, whatever posts the officer holds', async () => {
    const id = await matters.handled();
    await matters.done(requestRecusal, { id, reasons: '相识' }, HANDLER);
    await matters.done(decideRecusal, { id, granted: true, reasons: '属实' }, 'station-01-head');
    const everywhere = officer(HANDLER, { roles: ['petition-officer'] });
    expect(await listed(everywhere)).toContain(drafted);
    expect(await listed(everywhere)).not.toContain(id);
    expect(await loaded(everywhere, id)).toBe(0);
  });

  it('is nobody’s who has no due list', async () => {
    for (const actor of [officer('admin'), partner(), matters.service.anonymous]) {
      await expect(listed(actor)).rejects.toThrow('no due list');
      expect(await loaded(actor, drafted)).toBeNull();
    }
  });
});

it('only the head of a unit reaches what is below it', async () => {
  const reach = (actor: Actor) => reachOf(read(actor));
  expect(await reach(officer('station-01-head'))).toEqual(['station-01']);
  expect(await reach(officer(HANDLER))).toEqual([]);
  expect(await reach(partner())).toEqual([]);
});
