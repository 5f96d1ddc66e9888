import type { Act, Edge, RequestContext } from '@redress/service-kit';
import { type Authenticated, isRefused } from '@redress/service-kit';
import type { z } from 'zod';
import { Problem, refusedAs } from './problem.js';

type WithKey = z.ZodType<{ idempotencyKey?: string | null | undefined }>;

/** The key that makes a call that changes something harmless to repeat. @throws Problem without one */
export function idempotencyKeyOf({ headers }: Authenticated): string {
  const key = headers['idempotency-key'];
  if (typeof key !== 'string') throw new Problem(400, 'IDEMPOTENCY_KEY_NEEDED');
  return key;
}

/** The body of a call, which is an object or nothing. @throws Problem */
export function objectOf(body: unknown): object {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new Problem(400, 'BAD_USER_INPUT', { detail: 'the body is a JSON object' });
  return body;
}

/** Runs an act for the agency that calls; a refusal becomes a problem with the texts in its language. */
export async function runAct<S extends WithKey, R>(
  edge: Edge,
  request: Authenticated,
  act: Act<Omit<z.infer<S>, 'idempotencyKey'>, R>,
  [schema, input]: readonly [S, object],
): Promise<R> {
  const context = request.context as RequestContext;
  const raw = request.method === 'POST' ? { ...input, idempotencyKey: idempotencyKeyOf(request) } : input;
  const result = await edge.run(context, act, schema as never, raw);
  if (isRefused(result)) throw refusedAs(result, (key, params) => context.text(key, params));
  return result as R;
}
