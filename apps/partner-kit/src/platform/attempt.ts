import { request } from 'node:http';

/** What came of one POST: the status, or why there is none. */
export interface Attempt {
  readonly status: number | null;
  readonly fault: string | null;
  readonly ms: number;
}
export const succeeded = ({ status }: Attempt): boolean => status !== null && status >= 200 && status < 300;
export const outcome = ({ status, fault, ms }: Attempt): string => `${status ?? fault} in ${Math.round(ms)} ms`;

/** The platform waits so long for an answer. */
const TIMEOUT_MS = 15_000;
const CONTENT_TYPE = 'application/cloudevents+json; charset=utf-8';

/** One POST of an event: no redirect is followed. */
export async function post(url: string, body: string, headers: Readonly<Record<string, string>>): Promise<Attempt> {
  const started = performance.now();
  const took = () => performance.now() - started;
  try {
    const { status } = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': CONTENT_TYPE, ...headers },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return { status, fault: null, ms: took() };
  } catch (error) {
    return { status: null, fault: faultOf(error), ms: took() };
  }
}

function faultOf(error: unknown): string {
  const { cause, name, message } = error as Error & { cause?: { code?: string } };
  return name === 'TimeoutError' ? 'no answer in 15 s' : (cause?.code ?? message);
}

/** A POST that breaks off half way, as when a line goes down. */
export const cutOff = (url: string, body: string, headers: Readonly<Record<string, string>>): Promise<void> =>
  new Promise((resolve) => {
    const length = { 'content-type': CONTENT_TYPE, 'content-length': String(Buffer.byteLength(body)) };
    const half = request(url, { method: 'POST', headers: { ...headers, ...length } });
    half.once('error', () => resolve()).once('close', () => resolve());
    half.write(body.slice(0, body.length / 2), () => half.destroy());
  });

/** The handshake of CloudEvents webhooks. */
export async function shakeHands(
  url: string,
  origin: string,
): Promise<{ status: number | null; allowed: string | null }> {
  try {
    const answer = await fetch(url, {
      method: 'OPTIONS',
      headers: { 'webhook-request-origin': origin, 'webhook-request-rate': '120' },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return { status: answer.status, allowed: answer.headers.get('webhook-allowed-origin') };
  } catch {
    return { status: null, allowed: null };
  }
}
