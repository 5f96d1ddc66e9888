import { beforeAll, describe, expect, it } from '@jest/globals';
import { publicUrl } from './sandbox-under-test.js';
import { stage } from './stage-under-test.js';

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly data?: Record<string, Record<string, unknown> | null> | null;
  readonly errors?: { message: string; extensions: { code: string; remedy?: string } }[];
}
const INSIDE =
  /localhost|127\.0\.0\.1|:\d{4,5}\b|\bat \w+ \(|node_modules|\.ts:|select .* from|relation "|constraint|stack/i;
const REGISTER = `mutation ($input: RegisterPetitionInput!) { registerPetition(input: $input) { __typename ... on Registration { id } ... on ActRefused { code basis remedy } } }`;
const SCREEN = `mutation ($input: ScreenPetitionInput!) { screenPetition(input: $input) { __typename ... on ActRefused { code basis remedy } } }`;
const ACCEPT = `mutation ($input: AcceptPetitionInput!) { acceptPetition(input: $input) { __typename ... on ActRefused { code basis remedy } } }`;
const WORLD = '{ petitions(first: 100) { edges { node { id status version } } } }';
const person = { name: '示错', phone: '14000020001', address: '示川县示平镇示范路1号' };
const web = { channel: 'WEB', petitioner: person, text: '演示内容' };
const screening = { class: 'APPEAL_REQUEST', route: 'PETITION', reasons: '属本局职责' };

async function send(body: string, token?: string): Promise<Answer> {
  const headers = {
    'content-type': 'application/json',
    'accept-language': 'en',
    ...(token && { authorization: `Bearer ${token}` }),
  };
  const answer = await fetch(publicUrl('gateway', '/graphql'), { method: 'POST', headers, body });
  const text = await answer.text();
  return { status: answer.status, text, ...(JSON.parse(text) as Omit<Answer, 'status' | 'text'>) };
}
const ask = (query: string, variables: object = {}, token?: string) =>
  send(JSON.stringify({ query, variables }), token);
const world = async () => (await ask(WORLD, {}, officer)).text;
/** A registration whose text is written into the body as it stands: JSON.stringify would mend or refuse it. */
const rawText = (text: string) =>
  send(JSON.stringify({ query: REGISTER, variables: { input: { ...web, text: 'RAW' } } }).replace('"RAW"', text));

function refusedInput(answer: Answer): void {
  const error = answer.errors?.[0];
  expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', remedy: expect.stringMatching(/./) });
  expect(answer.text).not.toMatch(INSIDE);
}
const refusal = (answer: Answer, act: string): unknown => {
  const result = answer.data?.[act];
  if (result?.['__typename'] === 'ActRefused') {
    expect(result).toMatchObject({ basis: expect.stringMatching(/./), remedy: expect.stringMatching(/./) });
    expect(answer.text).not.toMatch(INSIDE);
  }
  return result?.['code'] ?? null;
};

let officer = '';
let petition = '';
beforeAll(async () => {
  officer = await stage.tokenFor('petition-officer');
  petition = (await ask(REGISTER, { input: web })).data?.['registerPetition']?.['id'] as string;
});

describe('bad input is refused with a code and a remedy, tells nothing of the inside and changes nothing', () => {
  const texts: readonly (readonly [string, () => Promise<Answer>])[] = [
    ['an unknown field', () => ask(REGISTER, { input: { ...web, colour: 'red' } })],
    ['a missing field', () => ask(REGISTER, { input: { channel: 'WEB' } })],
    ['an unknown value of an enumeration', () => ask(REGISTER, { input: { ...web, channel: 'PIGEON' } })],
    [
      'an unknown value of an enumeration of the schema',
      () => ask('{ dueList(filter: { group: NEVER }) { edges { cursor } } }', {}, officer),
    ],
    ['U+0000', () => rawText(String.raw`"a\u0000b"`)],
    ['a lone surrogate', () => rawText(String.raw`"a\ud800b"`)],
    ['a text of more than 50,000 characters', () => ask(REGISTER, { input: { ...web, text: '示'.repeat(50_001) } })],
    [
      'a day that is an instant without its offset',
      () =>
        ask(
          'mutation ($input: DivertPetitionInput!) { divertPetition(input: $input) { __typename } }',
          { input: { id: petition, legalRoute: 'COURT', decisionOn: '2026-01-05T09:00:00' } },
          officer,
        ),
    ],
    [
      'a day that does not exist',
      () =>
        ask(
          'mutation ($input: DivertPetitionInput!) { divertPetition(input: $input) { __typename } }',
          { input: { id: petition, legalRoute: 'COURT', decisionOn: '2026-02-30' } },
          officer,
        ),
    ],
    ['a page of -1', () => ask('{ petitions(first: -1) { edges { cursor } } }', {}, officer)],
    ['a page of 1000', () => ask('{ petitions(first: 1000) { edges { cursor } } }', {}, officer)],
    [
      'a cursor that is no cursor',
      () => ask('{ petitions(first: 1, after: "bm90LW91cnM") { edges { cursor } } }', {}, officer),
    ],
    ['an id of another kind', () => ask(ACCEPT, { input: { id: 'bm90LW91cnM' } }, officer)],
  ];

  it.each(texts)('%s', async (_name, send) => {
    const before = await world();
    refusedInput(await send());
    expect(await world()).toBe(before);
  });

  it('a cursor of another list', async () => {
    const page = await ask('{ petitions(first: 1) { edges { cursor } } }', {}, officer);
    const { edges } = page.data?.['petitions'] as unknown as { edges: { cursor: string }[] };
    refusedInput(
      await ask(
        'query ($after: String) { dueList(first: 1, after: $after) { edges { cursor } } }',
        { after: edges[0]?.cursor },
        officer,
      ),
    );
  });

  it('a body over the limit is HTTP 413', async () => {
    const before = await world();
    const answer = await ask(REGISTER, { input: { ...web, text: 'a'.repeat(300_000) } });
    expect(answer.status).toBe(413);
    refusedInput(answer);
    expect(await world()).toBe(before);
  });

  it('an instant without its offset does not move the clock of the sandbox', async () => {
    await expect(stage.moveTo('2030-01-01T09:00:00')).rejects.toThrow('BAD_REQUEST');
  });

  it('an act that the state does not allow', async () => {
    const before = await world();
    expect(refusal(await ask(ACCEPT, { input: { id: petition } }, officer), 'acceptPetition')).toBe(
      'PETITION_WRONG_STATE',
    );
    expect(await world()).toBe(before);
  });

  it('one idempotency key gives one registration, and no other with it', async () => {
    const key = `bad-input-${petition.slice(-12)}`;
    const once = { ...web, idempotencyKey: key };
    const first = await ask(REGISTER, { input: once });
    expect((await ask(REGISTER, { input: once })).data).toEqual(first.data);
    const before = await world();
    expect(refusal(await ask(REGISTER, { input: { ...once, text: '别的内容' } }), 'registerPetition')).toBe(
      'IDEMPOTENCY_CONFLICT',
    );
    expect(await world()).toBe(before);
  });

  it('two officers at once: one acts, the other is told so, and nothing is lost', async () => {
    const other = await stage.tokenFor('petition-officer-2');
    const screen = (token: string) => ask(SCREEN, { input: { id: petition, ...screening, expectedVersion: 1 } }, token);
    const codes = (await Promise.all([screen(officer), screen(other)])).map((answer) =>
      refusal(answer, 'screenPetition'),
    );
    expect(codes.sort()).toEqual(['VERSION_CONFLICT', null].sort());
  });
});
