// A token for an agency's programs: client credentials with private_key_jwt (RFC 7523). No packages; Node 20.
// Prints the token; ask again when `expires_in` (10 minutes) is nearly over, with a new assertion: each is good once.
import { createPrivateKey, randomUUID, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';

const { CLIENT_ID, KEY_FILE, ISSUER = 'http://127.0.0.1:4020' } = process.env;
if (!CLIENT_ID || !KEY_FILE) throw new Error('CLIENT_ID (partner:<code>) and KEY_FILE (a P-256 key, PEM) are needed');

const now = Math.floor(Date.now() / 1000);
const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
const claims = { iss: CLIENT_ID, sub: CLIENT_ID, aud: ISSUER, jti: randomUUID(), iat: now, exp: now + 60 };
const unsigned = `${part({ alg: 'ES256', typ: 'JWT' })}.${part(claims)}`;
const key = createPrivateKey(readFileSync(KEY_FILE));
const signature = sign('sha256', Buffer.from(unsigned), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url');

const answer = await fetch(`${ISSUER}/token`, {
  method: 'POST',
  body: new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: CLIENT_ID,
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: `${unsigned}.${signature}`,
  }),
});
const body = await answer.json();
if (!answer.ok) throw new Error(`${body.error}: ${body.error_description ?? ''}`);
console.log(body.access_token);
