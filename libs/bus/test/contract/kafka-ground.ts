import { randomUUID } from 'node:crypto';
import { createConnection } from 'node:net';
import { KafkaBus, TOPICS } from '../../src/index.js';
import { until } from '../events.js';
import type { Ground } from './ground.js';

/** A broker as tools/test-kafka.mjs started it. */
export interface KafkaAddress {
  readonly brokers: string;
  /** Asks for a user, and lets each do what the access lists say; a container has none. */
  readonly guarded?: string;
  readonly password?: string;
  /** How the broker is ended and started again: it listens there. */
  readonly control?: number;
}

export async function kafkaGround({ brokers, guarded, password = '', control }: KafkaAddress): Promise<Ground> {
  const open = () => new KafkaBus({ brokers });
  const as = (username: string, secret = password) =>
    new KafkaBus({
      brokers: guarded ?? brokers,
      ...(guarded && { sasl: { mechanism: 'plain', username, password: secret } }),
    });
  const owner = open();
  await owner.ensureTopics(TOPICS);
  if (guarded) await allow(owner, as('trusted'));
  return {
    open,
    owner: open,
    trusted: () => as('trusted'),
    ordinary: () => as('ordinary'),
    nowhere: () => new KafkaBus({ brokers: '127.0.0.1:1' }),
    stranger: () => as('ordinary', `wrong ${randomUUID()}`),
    address: { BROKERS: brokers },
    forget: (topic, partition, below) => owner.topics.cut(topic, [{ partition, offset: String(below) }]),
    interrupt: () => restart(control),
    close: () => owner.stop({ drainMs: 0 }),
  };
}

/** Access as docs/kafka.md describes it: everybody may use every topic but the restricted one, which has its own users. */
async function allow(owner: KafkaBus, trusted: KafkaBus): Promise<void> {
  const [LITERAL, PREFIXED, ALLOW] = [3, 4, 3];
  const [TOPIC, GROUP, ALL] = [2, 3, 2];
  const to = (user: string, resourceType: number, resourceName: string, resourcePatternType: number) => ({
    ...{ principal: `User:${user}`, host: '*', operation: ALL, permissionType: ALLOW },
    ...{ resourceType, resourceName, resourcePatternType },
  });
  const everyday = TOPICS.filter((topic) => topic !== 'redress.restricted');
  const acl = [
    ...['trusted', 'ordinary'].flatMap((user) => [
      ...everyday.map((topic) => to(user, TOPIC, topic, LITERAL)),
      to(user, TOPIC, 'case.', PREFIXED),
      to(user, GROUP, 'group.', PREFIXED),
    ]),
    to('trusted', TOPIC, 'redress.restricted', LITERAL),
  ];
  await (await owner.admin()).createAcls({ acl });
  await until('the access lists hold', () => trusted.topics.demand(['redress.restricted']).then(() => true));
  await trusted.stop({ drainMs: 0 });
}

/** Kills the broker and starts it again, through the process that started it. */
async function restart(port: number | undefined): Promise<void> {
  if (!port) throw new Error('this broker cannot be restarted from here');
  const socket = createConnection({ port, host: '127.0.0.1' });
  let said = '';
  socket.on('data', (text: Buffer) => (said += text.toString()));
  await until('the broker is back', () => said.includes('back'), 60_000);
  socket.destroy();
}
