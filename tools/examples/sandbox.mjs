// A running sandbox as a client program sees it: tokens of demo people, the clock, and the gateway.

/** Talks to the sandbox whose gateway listens on `base`; the supervisor is 20 above. */
export function sandboxAt(base) {
  const supervisor = `http://127.0.0.1:${base + 20}`;
  return {
    fresh: (clock) => post(`${supervisor}/sandbox/fresh`, { clock }),
    settle: () => post(`${supervisor}/sandbox/settle`, { timeoutMs: 20_000 }),
    tokenOf: async (as) => (await post(`${supervisor}/sandbox/token`, { as })).access_token,
    ask: (query, variables, token) =>
      post(
        `http://127.0.0.1:${base}/graphql`,
        { query, variables },
        { 'accept-language': 'en', ...(token && { authorization: `Bearer ${token}` }) },
        true,
      ),
  };
}

/** `anyStatus`: an answer that says no is an answer too. */
async function post(url, body, headers = {}, anyStatus = false) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok && !anyStatus) throw new Error(`${url} answered ${response.status}: ${text}`);
  return JSON.parse(text);
}
