import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@redress/service-kit';
import { listNotices } from '../src/notice/list-notices.query.js';
import { noticePage } from '../src/notice/notice-page.query.js';
import { noticesByPetition } from '../src/notice/notices.loader.js';
import { allowedActs } from '../src/petition/allowed-acts.js';
import { seePetitions, type SeenPetition } from '../src/petition/find-petition.query.js';
import { listLinkProposals } from '../src/petition/list-link-proposals.query.js';
import { listPetitions } from '../src/petition/list-petitions.query.js';
import { listParts } from '../src/petition/petition-relations.query.js';
import { petitionsById } from '../src/petition/petitions.loader.js';
import { splitSubmission } from '../src/petition/split-submission.js';
import { trackMatter } from '../src/receipt/track-matter.query.js';
import { seeDecision } from '../src/triage/see-decision.query.js';
import { IntakeDesk } from './intake-desk.js';

const LEGAL = [{ kind: 'unit' as const, code: 'legal-unit' }];
/** Of the legal unit, but with the posts of the petition office: only the wall keeps this officer from anything. */
const WALLED: Partial<Actor> = { roles: ['petition-officer', 'legal'] };
let desk: IntakeDesk;
/** Two petitions of one person: the second is hidden from the legal unit. */
let open: string;
let hidden: string;

const officer = (code: string, given: Partial<Actor> = {}) => desk.service.officer(code, given);
const read = (actor: Actor) => desk.service.read(actor);
const walled = () => officer('legal-reviewer', WALLED);

beforeAll(async () => {
  desk = await IntakeDesk.open();
  const petitioner = { name: '示同', phone: '14000030001', address: '示川县示平镇示范路1号' };
  open = await desk.registered({ channel: 'LETTER', petitioner, text: '路灯坏了', title: '路灯' });
  hidden = await desk.registered({ channel: 'LETTER', petitioner, text: '路灯坏了', title: '路灯', concerned: LEGAL });
}, 30_000);
afterAll(() => desk?.close());

describe('the filter of a list', () => {
  const ask = (filter: object) => listPetitions(read(officer('petition-officer')), { filter });

  it('finds by two characters of title or text', async () => {
    expect((await ask({ search: '路灯' })).edges.map(({ node }) => node.id)).toContain(open);
  });

  it.each([
    [{ search: '灯' }, 'filter.search: must have at least two characters besides blanks and marks'],
    [{ search: '灯 。' }, 'filter.search: must have at least two characters besides blanks and marks'],
    [{ search: '灯'.repeat(101) }, 'filter.search: must have at most 100 characters'],
    [{ status: 'SLEEPING' }, 'filter.status'],
    [{ class: 'COMPLAINT' }, 'filter.class'],
  ])('that can find nothing is refused, not answered with an empty page: %j', async (filter, message) => {
    await expect(ask(filter)).rejects.toThrow(message);
  });

  it('of papers knows every kind of paper and no other', async () => {
    await expect(listNotices(read(officer('petition-officer')), { filter: { kind: 'POSTCARD' } })).rejects.toThrow(
      'filter.kind',
    );
  });
});

describe('a list', () => {
  const petitions = async (actor: Actor) =>
    (await listPetitions(read(actor), { first: 100 })).edges.map(({ node }) => node.id);
  const notices = async (actor: Actor) =>
    (await listNotices(read(actor), { first: 100 })).edges.map(({ node }) => node.petitionId);
  const repeats = async (actor: Actor) =>
    (await listLinkProposals(read(actor), { first: 100 })).edges.flatMap(({ node }) => [
      node.petition.id,
      node.first.id,
    ]);

  it.each([
    ['petitions', petitions],
    ['notices', notices],
  ] as const)('of %s holds nothing behind the wall and nothing out of reach', async (_name, list) => {
    expect(await list(officer('petition-officer'))).toEqual(expect.arrayContaining([open, hidden]));
    expect(await list(walled())).toContain(open);
    expect(await list(walled())).not.toContain(hidden);
    expect(await list(officer('station-02-clerk'))).not.toContain(open);
  });

  it('of proposed repeats holds none of which one side is behind the wall', async () => {
    expect(await repeats(officer('petition-officer'))).toEqual(expect.arrayContaining([open, hidden]));
    expect(await repeats(walled())).toEqual([]);
    const later = await desk.registered({
      channel: 'LETTER',
      petitioner: { name: '示异', phone: '14000030002', address: '示川县示平镇示范路2号' },
      text: '桥坏了',
      title: '桥',
      concerned: LEGAL,
    });
    await desk.registered({
      channel: 'LETTER',
      petitioner: { name: '示异', phone: '14000030002', address: '示川县示平镇示范路2号' },
      text: '桥坏了',
      title: '桥',
    });
    expect(await repeats(officer('petition-officer'))).toContain(later);
    expect(await repeats(walled())).toEqual([]);
  });

  it('is refused to a post that has none', async () => {
    const none = { code: 'FORBIDDEN' };
    await expect(petitions(officer('admin'))).rejects.toMatchObject({ extensions: none });
    await expect(notices(officer('station-01-officer'))).rejects.toMatchObject({ extensions: none });
    await expect(repeats(officer('reception'))).rejects.toMatchObject({ extensions: none });
    await expect(petitions(desk.service.anonymous)).rejects.toMatchObject({ extensions: none });
  });
});

describe('a matter that is reached another way', () => {
  const reached = async (actor: Actor, id: string) => (await petitionsById(read(actor), [id]))[0] !== null;

  it('is not loaded for those who may not know of it', async () => {
    expect(await reached(officer('petition-officer'), hidden)).toBe(true);
    expect(await reached(walled(), hidden)).toBe(false);
    expect(await reached(officer('station-02-officer'), open)).toBe(false);
  });

  it('does not show its papers', async () => {
    const [[notice] = []] = await noticesByPetition(read(officer('petition-officer')), [hidden]);
    const page = (actor: Actor) => noticePage(read(actor), { notice: notice!, addressee: null, language: 'zh-CN' });
    expect(await page(officer('petition-officer'))).not.toBeNull();
    expect(await page(walled())).toBeNull();
  });

  it('does not show a part of a letter that somebody else of the house must not know of', async () => {
    const letter = await desk.registered({ channel: 'LETTER', requests: ['一', '二'] });
    const parts = [
      { class: 'SUGGESTION' as const, text: '甲', requests: [1] },
      { class: 'APPEAL_REQUEST' as const, text: '乙', requests: [2], concerned: LEGAL },
    ];
    await desk.done(splitSubmission, { id: letter, parts, rest: null });
    const texts = async (actor: Actor) => (await listParts(read(actor), [letter]))[0]?.map(({ body }) => body);
    expect((await texts(officer('petition-officer')))?.sort()).toEqual(['乙', '甲']);
    expect(await texts(walled())).toEqual(['甲']);
  });

  it('offers no act to a post that may do none', async () => {
    const [seen] = await seePetitions(read(officer('discipline-officer')), [open]);
    expect(await allowedActs(read(officer('discipline-officer')), seen as SeenPetition)).toEqual([]);
    expect(await allowedActs(read(officer('petition-officer')), seen as SeenPetition)).toContain('screenPetition');
  });
});

describe('the own matter', () => {
  it('is tracked by the holder of its receipt, and by nobody else', async () => {
    const closed = { extensions: { code: 'FORBIDDEN' } };
    expect((await trackMatter(read(desk.service.petitioner(open)))).stage).toBe('REGISTERED');
    await expect(trackMatter(read(officer('leader', { matter: open })))).rejects.toMatchObject(closed);
    await expect(trackMatter(read(desk.service.anonymous))).rejects.toMatchObject(closed);
    const withoutMatter: Actor = { ...desk.service.anonymous, kind: 'petitioner' };
    await expect(trackMatter(read(withoutMatter))).rejects.toMatchObject(closed);
  });

  it('shows the petitioner what was decided and why, and not who in the house decided it', async () => {
    const outcome = { act: 'declineAcceptance' as const, on: '2026-03-02', by: 'petition-officer', reason: 'NOT_OURS' };
    const decision = { screening: { reasons: '内部意见' }, outcome } as never;
    expect(await seeDecision(read(desk.service.petitioner(open)), { decision })).toEqual({
      outcome: { ...outcome, by: null },
    });
    expect(await seeDecision(read(officer('petition-officer')), { decision })).toEqual(decision);
  });
});
