// The ground of the Kafka specs: PostgreSQL as for all database specs, and a real broker on a free port; where java or mvn is missing, the words
// that the skipped specs say. REDRESS_TEST_KAFKA names a broker that is there already. A test asks for a restart of the broker by connecting to its control port.
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBroker } from './kafka/broker.mjs';
import { missingForKafka } from './kafka/jars.mjs';
import startTestDatabase from './test-database.mjs';
import stopTestDatabase from './test-database-stop.mjs';

const PASSWORD = 'only-for-tests';

export default async function startTestKafka() {
  if (process.env.REDRESS_TEST_KAFKA) return startTestDatabase();
  const missing = missingForKafka();
  if (missing) {
    process.env.REDRESS_TEST_KAFKA_MISSING = missing;
    return;
  }
  await startTestDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'redress-test-kafka-'));
  const users = { trusted: PASSWORD, ordinary: PASSWORD };
  const broker = await startBroker({ port: await freePorts(), folder, users, quick: true });
  const control = createServer((socket) => void restart(broker).then(() => socket.end('back')));
  control.listen(0, '127.0.0.1');
  await new Promise((resolve) => control.once('listening', resolve));
  globalThis.redressTestKafka = { broker, control, folder };
  process.env.REDRESS_TEST_KAFKA = JSON.stringify({
    brokers: broker.brokers,
    guarded: broker.guardedBrokers,
    password: PASSWORD,
    control: control.address().port,
  });
}

async function restart(broker) {
  await broker.kill();
  await broker.start();
}

export async function stopTestKafka() {
  await stopTestDatabase();
  const running = globalThis.redressTestKafka;
  if (!running) return;
  running.control.close();
  await running.broker.kill();
  rmSync(running.folder, { recursive: true, force: true, maxRetries: 5 });
  delete globalThis.redressTestKafka;
  delete process.env.REDRESS_TEST_KAFKA;
}

/** The first of three ports in a row that nobody holds. */
async function freePorts() {
  for (;;) {
    const first = 20_000 + Math.floor(Math.random() * 20_000);
    if ((await Promise.all([0, 1, 2].map((n) => isFree(first + n)))).every(Boolean)) return first;
  }
}

const isFree = (port) =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
