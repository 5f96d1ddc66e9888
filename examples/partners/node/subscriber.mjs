// A subscriber in Node, without packages. PORT, REDRESS_KEYS_URL (v1a), REDRESS_SECRETS (v1, with spaces between), KEYS_MAX_AGE and PATIENCE in seconds.
import { createHmac, createPublicKey, timingSafeEqual, verify } from 'node:crypto';
import { createServer } from 'node:http';

const { PORT = '4030', REDRESS_KEYS_URL, REDRESS_SECRETS = '', KEYS_MAX_AGE = '300', PATIENCE = '0' } = process.env;
const TOLERANCE_SECONDS = 300;
const LARGEST = 64_000;
const secrets = REDRESS_SECRETS.split(' ').filter(Boolean);
const now = () => Date.now() / 1000;

// --- keys: the list is fetched when it is old, and once more when a signature fits none of it
let keys = [];
let fetchedAt = 0;
async function fetchKeys() {
  try {
    const answer = await fetch(REDRESS_KEYS_URL, { signal: AbortSignal.timeout(5000) });
    if (!answer.ok) return;
    const listed = (await answer.json()).keys.filter(
      ({ validUntil }) => !validUntil || Date.parse(validUntil) / 1000 > now(),
    );
    keys = listed.map(({ publicKey }) => {
      const x = Buffer.from(publicKey.slice('whpk_'.length), 'base64').toString('base64url');
      return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    });
    fetchedAt = now();
  } catch (error) {
    console.error(`the list of keys cannot be had: ${error.message}`);
  }
}

function fits(signature, content) {
  const [scheme, text = ''] = signature.split(',');
  const given = Buffer.from(text, 'base64');
  if (scheme === 'v1a') return keys.some((key) => verify(null, content, key, given));
  if (scheme !== 'v1') return false;
  return secrets.some((secret) => {
    const expected = createHmac('sha256', Buffer.from(secret.replace('whsec_', ''), 'base64'))
      .update(content)
      .digest();
    return expected.length === given.length && timingSafeEqual(expected, given);
  });
}

/** The status to refuse with, or null. The bytes are checked as they came: never parse and write them again before. */
async function refusal(headers, body) {
  const { 'webhook-id': id, 'webhook-timestamp': seconds = '', 'webhook-signature': signatures } = headers;
  if (!id || !signatures || !/^\d+$/.test(seconds)) return 400;
  if (Math.abs(now() - Number(seconds)) > TOLERANCE_SECONDS) return 400;
  const content = Buffer.concat([Buffer.from(`${id}.${seconds}.`), body]);
  const right = () => signatures.split(' ').some((signature) => fits(signature, content));
  if (REDRESS_KEYS_URL && now() - fetchedAt >= Number(KEYS_MAX_AGE)) await fetchKeys();
  if (right()) return null;
  if (REDRESS_KEYS_URL) await fetchKeys();
  return right() ? null : 401;
}

// --- duplicates and order; a real subscriber keeps both in its database, in one transaction with the effect
const applied = [];
const seen = new Set();
const lanes = new Map();
function take({ id, type, partitionkey, matterseq }) {
  if (seen.has(id)) return 204;
  const lane = lanes.get(partitionkey) ?? { last: 0, waitsSince: null };
  if (partitionkey) lanes.set(partitionkey, lane);
  if (partitionkey && matterseq > lane.last + 1) {
    // Its predecessor may still come. After PATIENCE it was filtered or is withheld, and we go on.
    lane.waitsSince ??= now();
    if (now() - lane.waitsSince < Number(PATIENCE)) return 425;
  }
  seen.add(id);
  applied.push(id);
  if (partitionkey && matterseq > lane.last) Object.assign(lane, { last: matterseq, waitsSince: null });
  console.log(`applied ${type} ${partitionkey ?? '-'} ${matterseq ?? '-'}`);
  return 204;
}

async function receive(request) {
  const parts = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size > LARGEST) return 413;
    parts.push(part);
  }
  const body = Buffer.concat(parts);
  const refused = await refusal(request.headers, body);
  if (refused) return refused;
  const event = JSON.parse(body.toString('utf8'));
  return event.id === request.headers['webhook-id'] ? take(event) : 400;
}

createServer((request, response) => {
  if (request.method === 'OPTIONS') {
    const origin = request.headers['webhook-request-origin'] ?? '';
    return response
      .writeHead(origin ? 200 : 400, { allow: 'POST', 'webhook-allowed-origin': origin, 'webhook-allowed-rate': '600' })
      .end();
  }
  if (request.method === 'GET') return response.end(JSON.stringify(applied));
  // What breaks off half way is no event: it comes again.
  receive(request).then(
    (status) => response.writeHead(status).end(),
    () => response.destroy(),
  );
}).listen(Number(PORT), '127.0.0.1', () => console.log(`listening on http://localhost:${PORT}/`));
