import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { parseCaseFile } from '../src/play/case-file.js';
import { playCase } from '../src/play/play-case.js';
import { workspaceRoot } from '../src/home/data-folder.js';
import { graphql } from '../src/graphql.js';
import { askJson } from '../src/client/supervisor.js';
import type { SandboxState } from '../src/supervisor/sandbox-state.js';
import { data, ports } from './sandbox-under-test.js';
import { stage } from './stage-under-test.js';

const CASE = join(workspaceRoot, 'examples/cases/41-referral-of-a-diverted-matter.yaml');
const query = '{ ownSubscriptions { endpoint status deliveries { lastSuccess waiting parked } } }';
interface Subscription {
  readonly endpoint: string;
  readonly status: string;
  readonly deliveries: { readonly lastSuccess: string | null; readonly waiting: number; readonly parked: number };
}
const state = () =>
  askJson<SandboxState>({ portBase: String(ports.public['gateway']) }, { method: 'GET', path: '/sandbox/state' });
const own = async () => {
  const token = await stage.tokenFor('demo-court');
  return (await graphql<{ ownSubscriptions: Subscription[] }>(stage.gatewayUrl, { document: query, token }))
    .ownSubscriptions;
};
const applied = async (endpoint: string) => (await (await fetch(`${endpoint}applied`)).json()) as string[];
const feed = async () => {
  const headers = { authorization: `Bearer ${await stage.tokenFor('demo-court')}` };
  const answer = await fetch(`${stage.gatewayUrl}/partner/v1/events?after=0`, { headers });
  return ((await answer.json()) as { items: { event: { id: string } }[] }).items.map(({ event }) => event.id);
};

beforeAll(() => stage.fresh('2026-09-01T09:00:00+08:00'));

describe('the demo court of the sandbox', () => {
  it('is subscribed at the partner kit from the first moment, proved and confirmed as any agency', async () => {
    const [one, ...others] = await own();
    expect([one?.status, others]).toEqual(['ACTIVE', []]);
    expect(one?.endpoint).toMatch(/^http:\/\/127\.0\.0\.1:\d+30\/$/);
    expect(existsSync(join(data, 'logs', 'partner-kit.log'))).toBe(true);
  });

  it('takes every event that its feed has, once and in its order', async () => {
    const broken: string[] = [];
    const file = parseCaseFile(readFileSync(CASE, 'utf8'), 'case');
    for await (const step of playCase(stage, file)) broken.push(...step.broken);
    await stage.settle();
    const [one] = await own();
    expect([broken, one?.deliveries]).toEqual([
      [],
      { lastSuccess: expect.stringMatching(/^2026-09-22/), waiting: 0, parked: 0 },
    ]);
    const told = await feed();
    expect(told).toHaveLength(3);
    expect((await applied(one?.endpoint as string)).slice(-3)).toEqual(told);
  }, 60_000);

  it('comes back when its process is killed, and no service waits for it meanwhile', async () => {
    const { companions, services } = await state();
    const before = companions[0];
    expect(services.map(({ name }) => name)).not.toContain('partner-kit');
    process.kill(before?.pid as number, 'SIGKILL');
    expect((await state()).ready).toBe(true);
    for (let tries = 0; tries < 100 && (await state()).companions[0]?.restarts === before?.restarts; tries += 1)
      await pause(100);
    const [after] = (await state()).companions;
    expect(after).toMatchObject({ name: 'partner-kit', restarts: (before?.restarts ?? 0) + 1 });
    expect(after?.pid).not.toBe(before?.pid);
    const answers = () => fetch(`http://127.0.0.1:${after?.port}/applied`).catch(() => null);
    let answer = await answers();
    for (let tries = 0; !answer && tries < 100; tries += 1) answer = await pause(50).then(answers);
    expect(answer?.status).toBe(200);
  });
});
