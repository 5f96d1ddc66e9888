import { rmSync } from 'node:fs';

export default async function stopSandbox() {
  const sandbox = globalThis.redressSandbox;
  if (!sandbox) return;
  const ended = new Promise((resolve) => sandbox.child.once('exit', resolve));
  sandbox.child.kill('SIGINT');
  await ended;
  rmSync(sandbox.data, { recursive: true, force: true });
}
