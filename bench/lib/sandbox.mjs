import startSandbox from '../../tools/test-sandbox.mjs';
import stopSandbox from '../../tools/test-sandbox-stop.mjs';

/** A sandbox of its own for a benchmark: the product as it is delivered, durable, without limits of rate. `flags`: of `redress start`. */
export async function withSandbox(work, flags = '') {
  process.env.REDRESS_TEST_START_FLAGS = flags;
  await startSandbox();
  try {
    return await work({
      gateway: process.env.REDRESS_TEST_GATEWAY,
      supervisor: process.env.REDRESS_TEST_SUPERVISOR,
      data: process.env.REDRESS_TEST_DATA,
    });
  } finally {
    await stopSandbox();
  }
}

const post = async (url, body, headers = {}) =>
  (
    await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
  ).json();

/** A client of the gateway that keeps its tokens. */
export function client({ gateway, supervisor }) {
  const tokens = new Map();
  const token = async (as) => {
    const kept = tokens.get(as);
    if (kept && kept.until > Date.now()) return kept.value;
    const { access_token: value, expires_in: seconds } = await post(`${supervisor}/sandbox/token`, { as });
    tokens.set(as, { value, until: Date.now() + (seconds - 60) * 1000 });
    return value;
  };
  const tryAsk = async (as, query, variables) => {
    const bearer = as.token ?? (as === 'anonymous' ? null : await token(as));
    return post(`${gateway}/graphql`, { query, variables }, bearer ? { authorization: `Bearer ${bearer}` } : {});
  };
  return {
    /** The answer as it is, errors included. `as`: code of a demo person, `{ token }`, or `anonymous`. */
    tryAsk,
    async ask(as, query, variables) {
      const { data, errors } = await tryAsk(as, query, variables);
      if (errors) throw new Error(JSON.stringify(errors));
      return data;
    },
    settle: () => post(`${supervisor}/sandbox/settle`, { timeoutMs: 60_000 }),
  };
}
