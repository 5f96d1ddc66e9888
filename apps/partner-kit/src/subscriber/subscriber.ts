import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type Arrival, Inbox } from './inbox.js';
import { KeyRing, type KeySources } from './key-ring.js';
import { readBody } from './read-body.js';
import { receive } from './receive.js';
import { misbehave, type Trial } from './trial.js';

export interface SubscriberOptions {
  readonly keys: KeySources;
  readonly patienceMs: number;
  readonly trial?: Trial | null;
  readonly print: (line: string) => void;
}

/** A subscriber as an agency would write one: handshake, signatures, duplicates, order. `GET /applied` shows what it took, in order. */
export function createSubscriber({ keys, patienceMs, trial = null, print }: SubscriberOptions): Server {
  const now = () => Date.now();
  const parts = { ring: new KeyRing(keys, now), inbox: new Inbox(patienceMs, now), now };

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request);
    if (!body) return void response.writeHead(413).end();
    const wrong = misbehave(trial, response);
    if (wrong) return print(wrong);
    const { status, says, event } = await receive(parts, request.headers, body);
    const replayed = request.headers['redress-replayed'] ? ' replayed' : '';
    print(event ? `${nameOf(event)}${replayed}: ${says}` : says);
    response.writeHead(status).end();
  }

  return createServer((request, response) => {
    if (request.method === 'OPTIONS') return shakeHands(request, response, print);
    if (request.method === 'GET' && request.url === '/applied')
      return void response.end(JSON.stringify(parts.inbox.applied.map(({ id }) => id)));
    if (request.method !== 'POST') return void response.writeHead(405).end();
    // A delivery that was cut off is none: it comes again.
    take(request, response).catch(() => response.destroy());
  });
}

const nameOf = ({ type, partitionkey, matterseq }: Arrival): string =>
  partitionkey ? `${type} ${partitionkey} ${matterseq}` : type;

/** CloudEvents webhook 4.1: who may send here. */
function shakeHands(request: IncomingMessage, response: ServerResponse, print: (line: string) => void): void {
  const origin = request.headers['webhook-request-origin'];
  print(`handshake with ${String(origin ?? 'nobody')}`);
  if (typeof origin !== 'string') return void response.writeHead(400).end();
  response.writeHead(200, { allow: 'POST', 'webhook-allowed-origin': origin, 'webhook-allowed-rate': '600' }).end();
}
