import { rmSync } from 'node:fs';

/** Stops the cluster that test-database.mjs started, if it started one. */
export default async function stopTestDatabase() {
  const running = globalThis.redressTestDatabase;
  if (!running) return;
  await running.cluster.stop();
  rmSync(running.folder, { recursive: true, force: true, maxRetries: 5 });
  delete globalThis.redressTestDatabase;
  delete process.env.REDRESS_TEST_DATABASE_URL;
}
