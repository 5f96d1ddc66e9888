import { beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { type Answer, call, type Call, diverted, feed } from './interface.fixture.js';

const AGENCY = 'demo-procuratorate';
const OTHER = 'demo-petition-bureau';
const TEXT = '不服县人民法院的民事判决,请求监督';
const INSIDE = /localhost|127\.0\.0\.1|\bat \w+ \(|node_modules|\.ts:|select .* from|stack/i;
const HAN = /\p{Script=Han}/u;

/** An act of the agency on a referral; a new key unless one is given. */
const answer = (ref: string, act: string, body: object | string = {}, key: string = randomUUID(), more: Call = {}) =>
  call(`referrals/${ref}/${act}`, { as: AGENCY, body, ...more, headers: { 'idempotency-key': key, ...more.headers } });

/** The call is refused as a problem with this status and code, and says what can be done, in both languages. */
async function refused(ask: (language: 'zh-CN' | 'en') => Promise<Answer>, status: number, code: string) {
  for (const language of ['zh-CN', 'en'] as const) {
    const { type, text, body, ...got } = await ask(language);
    expect([got.status, type.split(';')[0]]).toEqual([status, 'application/problem+json']);
    expect(body).toMatchObject({ type: `/partner/v1/problems/${code}`, status, code });
    const { title, remedy } = body as unknown as { title: string; remedy: string };
    for (const said of [title, remedy]) {
      expect(said).toMatch(/\S/);
      expect(HAN.test(said)).toBe(language === 'zh-CN');
    }
    expect(text).not.toMatch(INSIDE);
  }
}

let ref: string;
beforeAll(async () => {
  ref = (await diverted(AGENCY, TEXT)).event.data.referral;
}, 60_000);

describe('the feed of an agency', () => {
  it('tells what happened without a word of the matter, and where its schema is', async () => {
    const { items } = await feed(AGENCY);
    const { event } = items.find((item) => item.event?.data.referral === ref)!;
    expect(event).toMatchObject({ specversion: '1.0', type: 'cn.petition.referral.offered.v1' });
    expect(JSON.stringify(event)).not.toMatch(HAN);
    const schema = await call(new URL(event.dataschema).pathname.replace('/partner/v1/', ''));
    expect(schema.body).toMatchObject({ properties: { type: { const: event.type } } });
    expect(new URL(event.dataref).pathname).toBe(`/partner/v1/content/${ref}`);
    expect((await feed(OTHER)).items.filter((item) => item.event?.data.referral === ref)).toEqual([]);
  });

  it('is counted on in pages without a hole', async () => {
    const { items } = await feed(AGENCY);
    expect(items.map(({ sequence }) => sequence)).toEqual(items.map((_, n) => n + 1));
    const page = await call('events?after=0&limit=1', { as: AGENCY });
    expect(page.type).toMatch(/^application\/json/);
    expect(page.body).toMatchObject({ items: [{ sequence: 1 }], next: 1 });
  });

  it.each(['after=x', 'after=-1', 'limit=0', 'limit=501', 'colour=red'])('does not guess what %s means', (query) =>
    refused((language) => call(`events?${query}`, { as: AGENCY, language }), 400, 'BAD_USER_INPUT'),
  );
});

describe('the content of a referral', () => {
  const content = (more: Call) => call(`content/${ref}`, { as: AGENCY, ...more });
  const purpose = { 'redress-purpose': 'ASSESS_COMPETENCE' };

  it('is read with a purpose: the text, and not who wrote it', async () => {
    const { status, text, body } = await content({ headers: purpose });
    expect([status, body]).toEqual([200, expect.objectContaining({ referral: ref })]);
    expect(body).toMatchObject({ matter: { class: 'APPEAL_REQUEST', text: TEXT } });
    expect(text).not.toMatch(/示接口|14000030041|示范路/);
  });

  it('is not read without a purpose, nor with one that does not exist', async () => {
    await refused((language) => content({ language }), 400, 'PURPOSE_NEEDED');
    const curious = { 'redress-purpose': 'CURIOSITY' };
    await refused((language) => content({ language, headers: curious }), 400, 'BAD_USER_INPUT');
  });

  it('does not exist for another agency', () =>
    refused((language) => content({ as: OTHER, language, headers: purpose }), 404, 'REFERRAL_NOT_FOUND'));
});

describe('who calls', () => {
  it('without a token gets nothing of a feed', () =>
    refused((language) => call('events', { language }), 403, 'FEED_NOT_AN_AGENCY'));

  it('as an officer gets nothing of a feed', () =>
    refused((language) => call('events', { as: 'petition-officer', language }), 403, 'FEED_NOT_AN_AGENCY'));

  it('with a token that nobody gave is sent to fetch one', () =>
    refused(
      (language) => call('events', { language, headers: { authorization: 'Bearer made.up.token' } }),
      401,
      'UNAUTHENTICATED',
    ));

  it.each([
    ['another agency', OTHER],
    ['an officer', 'petition-officer'],
    ['nobody in particular', undefined],
  ])('as %s finds no referral by the reference of an agency', async (_, as) => {
    await refused((language) => call(`referrals/${ref}`, { as, language }), 404, 'REFERRAL_NOT_FOUND');
    const accept = (language: 'zh-CN' | 'en') => answer(ref, 'accept', {}, randomUUID(), { as, language });
    await refused(accept, 404, 'REFERRAL_NOT_FOUND');
    expect((await call(`referrals/${ref}`, { as: AGENCY })).body).toMatchObject({ status: 'OFFERED' });
  });
});

describe('what cannot be understood', () => {
  it.each(['{', '[]', '"ask"', 'null', ''])('is refused when it is %j, which is no JSON object', (body) =>
    refused((language) => answer(ref, 'ask', body, randomUUID(), { language }), 400, 'BAD_USER_INPUT'),
  );

  it('is refused when a field is missing, or is none of the interface', async () => {
    const send = (act: string, body: object) =>
      refused((language) => answer(ref, act, body, randomUUID(), { language }), 400, 'BAD_USER_INPUT');
    await send('return', { words: '说明' });
    await send('return', { reason: 'NO_TIME', words: '说明' });
    await send('ask', { words: '哪份判决?', colour: 'red' });
  });

  it('is refused without an idempotency key: a call that is repeated must do nothing twice', () =>
    refused(
      (language) => call(`referrals/${ref}/accept`, { as: AGENCY, body: {}, language }),
      400,
      'IDEMPOTENCY_KEY_NEEDED',
    ));

  it.each([
    ['GET', 'nothing'],
    ['POST', 'referrals'],
    ['GET', 'schemas/cn.petition.referral.offered.v9.json'],
    ['DELETE', 'events'],
  ])('%s %s is no address of the interface', (method, path) =>
    refused((language) => call(path, { as: AGENCY, method, language }), 404, 'NOT_FOUND'),
  );
});

describe('the answer of an agency', () => {
  it('is taken once: the same call again has the same answer, another one comes too late', async () => {
    const key = randomUUID();
    const first = await answer(ref, 'accept', {}, key);
    expect([first.status, first.body]).toEqual([
      200,
      expect.objectContaining({ referral: ref, status: 'ACCEPTED', purpose: 'DIVERSION' }),
    ]);
    expect(first.body).toMatchObject({
      windows: expect.arrayContaining([expect.objectContaining({ window: 'OUTCOME' })]),
    });
    expect((await answer(ref, 'accept', {}, key)).body).toMatchObject({ referral: ref, status: 'ACCEPTED' });
    await refused((language) => answer(ref, 'accept', {}, randomUUID(), { language }), 409, 'REFERRAL_WRONG_STATE');
    const { body } = await call(`referrals/${ref}`, { as: AGENCY });
    const steps = (body as unknown as { steps: { step: string }[] }).steps.map(({ step }) => step);
    expect(steps.filter((step) => step === 'ACCEPTED')).toHaveLength(1);
  });

  it('can be to return it with a reason; the same key with other words is a fault of the caller', async () => {
    const returned = (await diverted(AGENCY, `${TEXT}(二)`)).event.data.referral;
    const key = randomUUID();
    const body = { reason: 'NOT_COMPETENT', words: '不属本院管辖' };
    const first = await answer(returned, 'return', body, key);
    expect([first.status, first.body]).toEqual([
      200,
      expect.objectContaining({ status: 'RETURNED', reason: 'NOT_COMPETENT' }),
    ]);
    expect((await answer(returned, 'return', body, key)).status).toBe(200);
    const others = { ...body, words: '材料不全' };
    await refused((language) => answer(returned, 'return', others, key, { language }), 422, 'IDEMPOTENCY_CONFLICT');
    const purpose = { 'redress-purpose': 'HANDLE' };
    const late = await call(`content/${returned}`, { as: AGENCY, headers: purpose });
    expect([late.status, late.body]).toEqual([409, expect.objectContaining({ code: 'REFERRAL_WRONG_STATE' })]);
  });
});
