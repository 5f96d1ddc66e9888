import {
  EmbeddedBus,
  type Moved,
  moveLog,
  NotMoved,
  PARTITIONS,
  TOPICS,
  type TopicSpec,
  WrongPartitions,
} from '@redress/bus';
import { databaseUrlOf } from '../audit/history-url.js';
import { CliError } from '../cli-error.js';
import { exitCodes } from '../exit-codes.js';
import { hasDatabase, services } from '../services.js';
import type { CommonOptions } from '../supervisor/options.js';
import { type KafkaFlags, openKafka } from './open-kafka.js';

export interface TopicFlags extends CommonOptions, KafkaFlags {
  readonly partitions?: string;
  readonly replication?: string;
  readonly inSync?: string;
  readonly retentionDays?: string;
}
export interface MoveFlags extends CommonOptions, KafkaFlags {
  readonly to: string;
  readonly timeout: string;
  readonly forget?: readonly string[];
}

const DAY_MS = 86_400_000;

/** The deploy step: makes the topics that are missing, at Kafka when one is named, else in the embedded log. */
export async function makeTopics(flags: TopicFlags): Promise<string> {
  const specs = specsOf(flags);
  const named = flags.kafkaBrokers ?? process.env['REDRESS_KAFKA_BROKERS'];
  const bus = named ? openKafka(flags) : new EmbeddedBus({ databaseUrl: busUrl(flags) });
  try {
    await bus.ensureTopics(specs);
    return `${specs.length} topics of ${specs[0]?.partitions} partitions ${named ? `at ${named}` : 'in the embedded log'}`;
  } catch (error) {
    throw error instanceof WrongPartitions ? notReshaped(error) : error;
  } finally {
    await bus.stop({ drainMs: 0 });
  }
}

function specsOf({ partitions, replication, inSync, retentionDays }: TopicFlags): TopicSpec[] {
  const days = countOf(retentionDays, '--retention-days');
  const [copies, inSyncCopies] = [countOf(replication, '--replication'), countOf(inSync, '--in-sync')];
  return TOPICS.map((topic) => ({
    ...{ topic, partitions: countOf(partitions, '--partitions') ?? PARTITIONS },
    ...(copies && { replication: copies }),
    ...(inSyncCopies && { inSync: inSyncCopies }),
    ...(days && { retentionMs: days * DAY_MS }),
  }));
}

function countOf(text: string | undefined, name: string): number | undefined {
  if (text === undefined) return undefined;
  if (/^[1-9]\d{0,4}$/.test(text)) return Number(text);
  throw new CliError(`${name} ${text}: a whole number from 1 on is needed`, exitCodes.usage);
}

const notReshaped = ({ message }: WrongPartitions): CliError =>
  new CliError(
    `${message}; a topic is neither shrunk nor grown, for its keys would change places and lose their order`,
    exitCodes.failed,
    {
      remedy: 'name the number it has with --partitions; how to come to another number: docs/kafka.md',
    },
  );

/** Moves the events of the embedded log to Kafka; what it refuses leaves everything as it was. */
export async function moveBus(flags: MoveFlags): Promise<readonly Moved[]> {
  if (flags.to !== 'kafka') throw new CliError(`--to ${flags.to}: only kafka is known`, exitCodes.usage);
  const drainMs = (countOf(flags.timeout, '--timeout') ?? 0) * 1000;
  const kafka = openKafka(flags);
  try {
    return await moveLog({ databaseUrl: busUrl(flags), kafka, drainMs, forget: flags.forget ?? [] });
  } catch (error) {
    throw error instanceof NotMoved ? notMoved(error) : error;
  } finally {
    await kafka.stop({ drainMs: 0 });
  }
}

const notMoved = ({ message, work }: NotMoved): CliError =>
  new CliError(`not moved: ${message}; nothing has changed`, exitCodes.failed, {
    log: work.map(({ group, topic, open }) => `${group}: ${open} events of ${topic} are not settled`),
    remedy: work.length
      ? 'let these services run until they have settled them; a group that is gone for good: --forget <group>'
      : 'name a Kafka whose topics are empty',
  });

/** Takes every event away from a Kafka, for a sandbox that begins anew. */
export async function emptyKafka(flags: KafkaFlags): Promise<void> {
  if (process.env['NODE_ENV'] === 'production')
    throw new CliError('events are not taken away with NODE_ENV=production', exitCodes.config);
  const kafka = openKafka(flags);
  try {
    await kafka.ensureTopics(TOPICS);
    await kafka.topics.empty(
      TOPICS,
      services.filter(hasDatabase).map(({ name }) => name),
    );
  } finally {
    await kafka.stop({ drainMs: 0 });
  }
}

/** REDRESS_BUS_URL names the log, as its owner; else the sandbox that runs here. */
const busUrl = (options: CommonOptions): string =>
  process.env['REDRESS_BUS_URL'] ?? databaseUrlOf(options, 'bus', 'bus_migrator');
