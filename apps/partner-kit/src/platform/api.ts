import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Desk, Told } from './desk.js';
import type { Signer } from './signer.js';

const PREFIX = '/partner/v1';
/** What an agency did with a referral at the fake platform. */
export interface Answered {
  readonly referral: string;
  readonly act: string;
}

/** The interface of the fake platform: the list of keys, the feed, and answers to referrals. */
export function createApi(desk: Desk, signer: Signer, answered: Answered[]): Server {
  return createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://platform');
    const path = url.pathname.slice(PREFIX.length);
    if (request.method === 'GET' && path === '/keys') return json(response, 200, signer.published());
    if (request.method === 'GET' && path === '/events') return feed(response, desk, url.searchParams);
    const [, referral, act] = /^\/referrals\/([\w-]+)\/(accept|return|ask|outcome)$/.exec(path) ?? [];
    if (request.method === 'POST' && referral && act) return answer(request, response, { referral, act }, answered);
    json(response, 404, { code: 'NOT_FOUND', status: 404 });
  });
}

function json(response: ServerResponse, status: number, body: object): void {
  const type = status < 400 ? 'application/json' : 'application/problem+json';
  response.writeHead(status, { 'content-type': type, 'cache-control': 'max-age=1' }).end(JSON.stringify(body));
}

function feed(response: ServerResponse, { told }: Desk, query: URLSearchParams): void {
  const after = Number(query.get('after') ?? 0);
  const limit = Number(query.get('limit') ?? 100);
  const page = told.filter(({ sequence }) => sequence > after).slice(0, limit);
  const next = page.at(-1)?.sequence ?? after;
  const text = `{"items":[${page.map(itemText).join(',')}],"next":${next},"more":${next < told.length}}`;
  response.writeHead(200, { 'content-type': 'application/json' }).end(text);
}

const itemText = ({ sequence, withheld, body }: Told): string =>
  withheld ? `{"sequence":${sequence},"withheld":"${withheld}"}` : `{"sequence":${sequence},"event":${body}}`;

function answer(request: IncomingMessage, response: ServerResponse, given: Answered, answered: Answered[]): void {
  request.resume();
  if (!request.headers['idempotency-key']) return json(response, 400, { code: 'IDEMPOTENCY_KEY_NEEDED', status: 400 });
  answered.push(given);
  json(response, 200, { referral: given.referral, status: given.act.toUpperCase() });
}
