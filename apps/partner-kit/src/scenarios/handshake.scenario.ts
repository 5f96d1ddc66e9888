import { shakeHands, succeeded } from '../platform/attempt.js';
import type { Scenario } from './scenario.js';

const ORIGIN = 'petition.example';
const TEN_MINUTES_MS = 600_000;

/** What a subscription is registered by: proof of control, and three probes that must be refused. */
export const handshake: Scenario = {
  name: 'handshake',
  says: 'OPTIONS, a signed event, and what must be refused',
  async play(stage) {
    const { url } = stage.options;
    const { status, allowed } = await shakeHands(url, ORIGIN);
    stage.check(
      'OPTIONS allows the origin',
      status === 200 && (allowed === '*' || allowed === ORIGIN),
      `${status}, ${allowed}`,
    );
    const event = stage.desk.matter().tell('referral.offered');
    const refused = (what: string, { status }: { status: number | null }, right: readonly number[]) =>
      stage.check(what, status !== null && status >= 400 && status < 500, `${status}; ${right.join(' or ')} is usual`);
    const foreign = stage.signer.signForeign(event.id, event.body);
    refused('a signature of somebody else is refused', await stage.send(event, { ...foreign }), [401]);
    const altered = { ...event, body: event.body.replace('DIVERSION', 'OPINION') };
    const right = stage.signer.sign(event.id, event.body);
    refused('a body that was altered is refused', await stage.send(altered, { ...right }), [401]);
    const old = stage.signer.sign(event.id, event.body, new Date(Date.now() - TEN_MINUTES_MS));
    refused('a time stamp of ten minutes ago is refused', await stage.send(event, { ...old }), [400]);
    const attempt = await stage.deliver(event);
    stage.check('the same event, rightly signed, is taken', succeeded(attempt), String(attempt.status));
  },
};
