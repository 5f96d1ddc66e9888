// Starts one sandbox for the end-to-end tests on ports of its own, at the moment the dated histories begin.
import { spawn } from 'node:child_process';
import { mkdtempSync, chmodSync, openSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PORT_BASE = Number(process.env.REDRESS_TEST_PORT_BASE ?? 24_000);
const LIMIT_MS = 120_000;

export default async function startSandbox() {
  if (process.env.REDRESS_TEST_GATEWAY) return;
  const data = mkdtempSync(join(tmpdir(), 'redress-e2e-'));
  chmodSync(data, 0o755);
  const log = join(data, 'start.log');
  const out = openSync(log, 'a');
  const child = spawn(
    process.execPath,
    [
      'tools/start.mjs',
      'start',
      '--port-base',
      String(PORT_BASE),
      '--data',
      join(data, 'redress'),
      '--clock',
      '2025-09-01T09:00:00+08:00',
      ...(process.env.REDRESS_TEST_START_FLAGS ?? '').split(' ').filter(Boolean),
    ],
    {
      stdio: ['ignore', out, out],
      env: { ...process.env, REDRESS_RATE_SUBJECT_PER_MINUTE: '0', REDRESS_RATE_ADDRESS_PER_MINUTE: '0' },
    },
  );
  globalThis.redressSandbox = { child, data };
  await usable(child, log);
  process.env.REDRESS_TEST_GATEWAY = `http://127.0.0.1:${PORT_BASE}`;
  process.env.REDRESS_TEST_SUPERVISOR = `http://127.0.0.1:${PORT_BASE + 20}`;
  process.env.REDRESS_TEST_DATA = join(data, 'redress');
}

async function usable(child, log) {
  const until = Date.now() + LIMIT_MS;
  while (Date.now() < until) {
    if (readFileSync(log, 'utf8').includes('Public page')) return;
    if (child.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`the sandbox did not become usable:\n${readFileSync(log, 'utf8').slice(-4000)}`);
}
