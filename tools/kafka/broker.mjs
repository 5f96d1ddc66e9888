// A real Kafka broker (KRaft, one node) of this machine's own: for tests, benchmarks and trying. Not for production: one copy, no fsync.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { classpath, fetchJars } from './jars.mjs';

const PATIENCE_MS = 180_000;
/** Base64 of 16 bytes: the cluster's name for ever. */
const CLUSTER = 'redress-sandbox-kafka0';

/**
 * Starts a broker whose data lies in `folder`. Three ports from `port` on: open to everybody on the machine, the controller's, and one that asks
 * for user and password (`users`) and lets them do what the access lists say. `quick` starts sooner and runs slower.
 */
export async function startBroker({ port, folder, users = {}, quick = false, log = join(folder, 'broker.log') }) {
  fetchJars();
  mkdirSync(folder, { recursive: true });
  const properties = join(folder, 'server.properties');
  writeFileSync(properties, text({ port, folder, users }));
  if (!existsSync(join(folder, 'data', 'meta.properties'))) format(properties);
  let child = await launch({ properties, port, log, quick });
  return {
    brokers: `127.0.0.1:${port}`,
    guardedBrokers: `127.0.0.1:${port + 2}`,
    get pid() {
      return child.pid;
    },
    stop: () => end(child, 'SIGTERM'),
    kill: () => end(child, 'SIGKILL'),
    start: async () => (child = await launch({ properties, port, log, quick })),
  };
}

async function launch({ properties, port, log, quick }) {
  const args = [
    '-Xmx384m',
    '-XX:+UseSerialGC',
    ...(quick ? ['-XX:TieredStopAtLevel=1'] : []),
    '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn',
    '-cp',
    classpath,
    'kafka.Kafka',
    properties,
  ];
  const child = spawn('java', args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const file = createWriteStream(log, { flags: 'a', mode: 0o600 });
  child.stdout.pipe(file, { end: false });
  child.stderr.pipe(file, { end: false });
  child.once('close', () => file.end());
  const ends = Date.now() + PATIENCE_MS;
  while (!(await answers(port))) {
    if (child.exitCode !== null || Date.now() > ends) {
      child.kill('SIGKILL');
      throw new Error(
        `Kafka did not start; ${log} says why\n${existsSync(log) ? readFileSync(log, 'utf8').slice(-2000) : ''}`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return child;
}

async function end(child, signal) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}

function format(properties) {
  const args = ['-cp', classpath, 'kafka.tools.StorageTool', 'format', '-t', CLUSTER, '-c', properties];
  const { status, stdout, stderr } = spawnSync('java', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the folder of Kafka could not be prepared\n${stdout}${stderr}`);
}

const answers = (port) =>
  new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    const say = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => say(true)).once('error', () => say(false));
  });

function text({ port, folder, users }) {
  const known = Object.entries(users).map(([name, password]) => `user_${name}="${password}"`);
  const settings = {
    'process.roles': 'broker,controller',
    'node.id': 1,
    'controller.quorum.voters': `1@127.0.0.1:${port + 1}`,
    listeners: `PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${port + 1},SASL_PLAINTEXT://127.0.0.1:${port + 2}`,
    'controller.listener.names': 'CONTROLLER',
    'inter.broker.listener.name': 'PLAINTEXT',
    'listener.security.protocol.map': 'PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,SASL_PLAINTEXT:SASL_PLAINTEXT',
    'sasl.enabled.mechanisms': 'PLAIN',
    'listener.name.sasl_plaintext.plain.sasl.jaas.config': `org.apache.kafka.common.security.plain.PlainLoginModule required ${known.join(' ')};`,
    'authorizer.class.name': 'org.apache.kafka.metadata.authorizer.StandardAuthorizer',
    'super.users': 'User:ANONYMOUS',
    'log.dirs': join(folder, 'data'),
    'num.partitions': 8,
    'default.replication.factor': 1,
    'offsets.topic.replication.factor': 1,
    'offsets.topic.num.partitions': 8,
    'transaction.state.log.replication.factor': 1,
    'transaction.state.log.min.isr': 1,
    'share.coordinator.state.topic.replication.factor': 1,
    'share.coordinator.state.topic.min.isr': 1,
    'auto.create.topics.enable': false,
    'group.initial.rebalance.delay.ms': 0,
    'log.cleaner.dedupe.buffer.size': 4_194_304,
  };
  return Object.entries(settings)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
}
