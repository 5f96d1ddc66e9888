import { PassThrough } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { later, parseDuration, parseInstant } from '../sandbox/duration.js';
import { SandboxFault } from '../sandbox/sandbox-fault.js';
import { SCRIPT_TOKEN_SECONDS } from '../issuer/sign-token.js';
import { faultAnswer } from './guard.js';
import type { Sandbox } from './sandbox.js';
import { sandboxState } from './sandbox-state.js';

const instant = z
  .string()
  .refine((text) => parseInstant(text) !== null, 'an instant with its offset, like 2026-02-12T09:00:00+08:00');
const duration = z.string().refine((text) => parseDuration(text) !== null, 'like 5d, 3wd or 2h');
const clockBody = z.union([z.strictObject({ to: instant }), z.strictObject({ advance: duration })]);
const settleBody = z.strictObject({ timeoutMs: z.int().min(1).max(600_000).default(10_000) });
const freshBody = z.strictObject({ clock: instant.optional() });
const eventsQuery = z.object({ after: instant });
const disturbBody = z.strictObject({ service: z.enum(['intake', 'assignment']), petition: z.string().max(64) });
const tokenBody = z.strictObject({ as: z.string().min(1) });

/** `/sandbox/*` (sandbox.md 1-3): served by the supervisor alone, never by the gateway. */
export function sandboxRoutes(server: FastifyInstance, sandbox: Sandbox, onFault: (error: unknown) => void): void {
  server.get('/sandbox/state', () => sandboxState(sandbox));
  server.get('/sandbox/clock', async () => ({ now: (await sandbox.now()).toISOString() }));
  server.post('/sandbox/clock', (request, reply) => moveClock(sandbox, request, reply, onFault));
  server.post('/sandbox/settle', async ({ body }) => sandbox.settle(read(settleBody, body).timeoutMs));
  server.post('/sandbox/fresh', async ({ body }) => sandbox.fresh(parseInstant(read(freshBody, body).clock)));
  server.get('/sandbox/events', async ({ query }) =>
    sandbox.events(parseInstant(read(eventsQuery, query).after) as Date),
  );
  server.post('/sandbox/disturb', async ({ body }) => {
    const { service, petition } = read(disturbBody, body);
    return sandbox.disturb(service, petition);
  });
  server.get('/sandbox/directory', async () => sandbox.county);
  server.post('/sandbox/token', async ({ body }) => ({
    access_token: await sandbox.tokenFor(read(tokenBody, body).as),
    token_type: 'Bearer',
    expires_in: SCRIPT_TOKEN_SECONDS,
  }));
}

/** Answers when everything has settled; with `Accept: application/x-ndjson` a line for every instant on the way. */
async function moveClock(
  sandbox: Sandbox,
  request: FastifyRequest,
  reply: FastifyReply,
  onFault: (error: unknown) => void,
): Promise<unknown> {
  const target = await targetOf(sandbox, read(clockBody, request.body));
  if (!request.headers.accept?.includes('application/x-ndjson')) return sandbox.advance(target, () => undefined);
  const lines = new PassThrough();
  const line = (value: object) => lines.write(`${JSON.stringify(value)}\n`);
  void sandbox
    .advance(target, line)
    .then(line, (error: unknown) => line({ error: faultAnswer(error, onFault).body }))
    .finally(() => lines.end());
  return reply.type('application/x-ndjson').send(lines);
}

async function targetOf(sandbox: Sandbox, body: z.infer<typeof clockBody>): Promise<Date> {
  if ('to' in body) return parseInstant(body.to) as Date;
  const step = parseDuration(body.advance);
  const { addWorkingDays } = await import('@redress/deadlines');
  if (!step) throw new SandboxFault(400, 'BAD_REQUEST', 'like 5d, 3wd or 2h');
  return later(await sandbox.now(), step, (date, count) => addWorkingDays(date, count));
}

function read<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body ?? {});
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'body'}: ${issue.message}`);
  throw new SandboxFault(400, 'BAD_REQUEST', faults.join('; '));
}
