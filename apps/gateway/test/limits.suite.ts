import { describe, expect, it } from '@jest/globals';
import type { Reply } from './gateway.fixture.js';
import { world } from './shared-world.js';

const QUESTION = '{ petition(id: "1") { title } }';

const outcome = ({ status, body }: Reply) => [status, body.errors?.[0]?.extensions['code']];
const tooComplex = [400, 'QUERY_TOO_COMPLEX'];
const badInput = [400, 'BAD_USER_INPUT'];
const nested = (levels: number): string => (levels ? `{ parent ${nested(levels - 1)} }` : '{ id }');
const nothingSent = async (send: () => Promise<Reply>) => {
  const before = world.parts.intake.seen.length;
  const reply = await send();
  expect(world.parts.intake.seen).toHaveLength(before);
  return outcome(reply);
};

describe('a request that asks too much is stopped before any service hears of it', () => {
  it('depth: 8 levels pass, 9 do not', async () => {
    expect(outcome(await world.ask(`{ petition(id: "1") ${nested(6)} }`))).toEqual([200, undefined]);
    expect(await nothingSent(() => world.ask(`{ petition(id: "1") ${nested(8)} }`))).toEqual(tooComplex);
  });

  it('aliases: 15 pass, 16 do not', async () => {
    const aliases = (n: number) => `{ ${Array.from({ length: n }, (_, i) => `a${i}: whoAmI`).join(' ')} }`;
    expect(outcome(await world.ask(aliases(15)))).toEqual([200, undefined]);
    expect(await nothingSent(() => world.ask(aliases(16)))).toEqual(tooComplex);
  });

  it('directives, tokens and repeated fragments', async () => {
    expect(await nothingSent(() => world.ask(`{ ${'whoAmI @include(if: true) '.repeat(21)} }`))).toEqual(tooComplex);
    expect(await nothingSent(() => world.ask(`{ ${'whoAmI '.repeat(1001)} }`))).toEqual(tooComplex);
    const bomb = Array.from({ length: 22 }, (_, i) => `fragment f${i} on Petition { ...f${i + 1} ...f${i + 1} }`).join(
      ' ',
    );
    const started = performance.now();
    expect(
      (
        await nothingSent(() => world.ask(`{ petition(id: "1") { ...f0 } } ${bomb} fragment f22 on Petition { id }`))
      )[0],
    ).toBe(400);
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it('cost: counted with first, given or in a variable', async () => {
    const list = (first: string) =>
      `query L${first === '$n' ? '($n: Int)' : ''} { petitions(first: ${first}) { edges { node { ${Array.from({ length: 14 }, (_, i) => (i ? `a${i}: title` : 'id')).join(' ')} parent { id title secret parent { id title secret } } } } } }`;
    expect(outcome(await world.ask(list('20')))).toEqual([200, undefined]);
    expect(await nothingSent(() => world.ask(list('100')))).toEqual(tooComplex);
    expect(await nothingSent(() => world.ask(list('$n'), { variables: { n: 100 } }))).toEqual(tooComplex);
    expect(outcome(await world.ask(list('$n'), { variables: { n: 3 } }))).toEqual([200, undefined]);
  });
});

describe('a body that asks too much, or is none, is stopped too', () => {
  it('variables: depth and size', async () => {
    const deep = Array.from({ length: 12 }).reduce<object>((inner) => ({ inner }), {});
    expect(await nothingSent(() => world.ask(QUESTION, { variables: { deep } }))).toEqual(tooComplex);
    expect(await nothingSent(() => world.ask(QUESTION, { variables: { text: 'x'.repeat(66_000) } }))).toEqual(
      tooComplex,
    );
    expect(outcome(await world.ask(QUESTION, { variables: { text: '😀'.repeat(50_000) } }))).toEqual([200, undefined]);
  });

  it('body: more than 256 KB is 413', async () => {
    expect(await nothingSent(() => world.ask(QUESTION, { variables: { text: '字'.repeat(90_000) } }))).toEqual([
      413,
      'BAD_USER_INPUT',
    ]);
  });

  it('no batches, no form posts, no GET without a preflight', async () => {
    expect(await nothingSent(() => world.post(JSON.stringify([{ query: QUESTION }])))).toEqual(badInput);
    expect(
      await nothingSent(() =>
        world.post(`query=${encodeURIComponent(QUESTION)}`, { 'content-type': 'application/x-www-form-urlencoded' }),
      ),
    ).toEqual(badInput);
    expect(await nothingSent(() => world.fetch(`/graphql?query=${encodeURIComponent(QUESTION)}`))).toEqual(badInput);
    expect(await nothingSent(() => world.post('{"query":', {}))).toEqual(badInput);
    expect(await nothingSent(() => world.ask('subscription { petitions { id } }'))).toEqual(badInput);
  });

  it('in the language of the caller, also where there is no operation to speak of', async () => {
    for (const body of [[{ query: QUESTION }], {}, { query: QUESTION, variables: 'x' }]) {
      const said = (language: string) => world.post(JSON.stringify(body), { 'accept-language': language });
      expect((await said('zh-CN')).body.errors?.[0]?.message).toMatch(/\p{Script=Han}/u);
      expect((await said('en')).body.errors?.[0]?.message).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it('wall time: a service that does not answer is given up', async () => {
    const { status, body } = await world.ask('{ slow(ms: 4000) }');
    expect([status, body.data, body.errors?.[0]?.extensions]).toMatchObject([
      200,
      null,
      { code: 'SERVICE_UNAVAILABLE', service: 'intake' },
    ]);
  }, 10_000);
});

describe('what cannot be kept or understood is refused, and nothing of it is repeated', () => {
  const register = 'mutation R($input: RegisterInput!) { register(input: $input) { __typename } }';
  const title = (text: string) => ({ variables: { input: { title: text, channel: 'WEB' } } });

  it('U+0000 and lone surrogates, in variables, keys and the document', async () => {
    for (const text of ['a\0b', 'a\ud800b', '\udc00'])
      expect(await nothingSent(() => world.ask(register, title(text)))).toEqual(badInput);
    expect(await nothingSent(() => world.ask(QUESTION, { variables: { 'k\0': 1 } }))).toEqual(badInput);
    expect(await nothingSent(() => world.ask('{ petition(id: "a\\u0000") { id } }'))).toEqual(badInput);
    expect(outcome(await world.ask(register, title('𠮷 is whole')))).toEqual([200, undefined]);
  });

  it('wrong types, unknown enum values, unknown and missing fields', async () => {
    const inputs = [
      { title: 7, channel: 'WEB' },
      { title: 'x', channel: 'CARRIER PIGEON 张三' },
      { title: 'x', channel: 'WEB', 张三: 'x' },
      { title: 'x' },
      { title: 'x', channel: 'WEB', count: '张三 110101199003070000' },
    ];
    for (const input of inputs) {
      const reply = await world.ask(register, { variables: { input } });
      expect(outcome(reply)).toEqual(badInput);
      expect(reply.text).not.toMatch(/张三|PIGEON|110101/);
      expect(reply.body.errors?.[0]?.extensions['remedy']).toBeTruthy();
    }
  });

  it('names that are dangerous, fields that do not exist, no hints about others', async () => {
    expect(await nothingSent(() => world.ask('{ __proto__: whoAmI }'))).toEqual(badInput);
    expect(await nothingSent(() => world.post('{"query":"{ whoAmI }","variables":{"__proto__":{"a":1}}}'))).toEqual(
      badInput,
    );
    const { body } = await world.ask('{ petitio(id: "secret 张三") { id } }', { headers: { 'accept-language': 'en' } });
    expect(body.errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      detail: 'Cannot query field "petitio" on type "Query".',
    });
  });
});
