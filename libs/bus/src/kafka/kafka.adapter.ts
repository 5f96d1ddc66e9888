// The only file that knows kafkajs. It is pinned exactly; two of its methods are replaced, and only in the version they were read in.
import { createRequire } from 'node:module';
import { connect as connectPlain } from 'node:net';
import { connect as connectTls } from 'node:tls';
import kafkajs from 'kafkajs';
import type { Admin, Consumer, ISocketFactoryArgs, Kafka, PartitionAssigner, Producer, SASLOptions } from 'kafkajs';
import type { BusLog } from '../log.js';

export type { Admin, Consumer, EachBatchPayload, KafkaMessage, Message } from 'kafkajs';

/** The version whose inside is known here. */
const KNOWN = '2.2.4';
/** How long a fetch waits for a record: the most that the end of a pause can be late. A record that comes ends it at once. */
const FETCH_WAIT_MS = 200;
const SESSION_MS = 10_000;
const REBALANCE_MS = 20_000;
const HEARTBEAT_MS = 1_000;
/** What one fetch brings of a partition; a larger record comes alone. */
const PARTITION_BYTES = 128 * 1024;

export interface KafkaOptions {
  /** `host:port`, several divided by commas. */
  readonly brokers: string;
  /** Name of the process at the broker. */
  readonly application?: string;
  readonly tls?: boolean;
  readonly sasl?: {
    readonly mechanism: 'plain' | 'scram-sha-256' | 'scram-sha-512';
    readonly username: string;
    readonly password: string;
  };
}

/** What the bus needs of a client: one producer, one hand for questions, a reader for each group. */
export interface KafkaClient {
  readonly producer: Producer;
  readonly admin: Admin;
  /** `beforeJoin` is waited for whenever the partitions are about to be shared out anew. */
  reader(group: string, beforeJoin: () => Promise<void>): { client: Consumer; ends: Ends };
}

/** Where topics that a reader has subscribed to end: one question for all of them. */
export type Ends = (topics: readonly string[]) => Promise<TopicEnds[]>;
interface TopicEnds {
  readonly topic: string;
  readonly partitions: readonly { readonly partition: number; readonly offset: string }[];
}

export function openKafka(options: KafkaOptions, log: BusLog): KafkaClient {
  if (!patched()) log.warn('kafka client of another version: its faults are not mended', { known: KNOWN });
  const kafka = clientOf(options, log);
  return {
    producer: kafka.producer({
      allowAutoTopicCreation: false,
      idempotent: false,
      createPartitioner: kafkajs.Partitioners.DefaultPartitioner,
    }),
    admin: kafka.admin(),
    reader: (group, beforeJoin) => readerOf(kafka, group, beforeJoin),
  };
}

function readerOf(kafka: Kafka, group: string, beforeJoin: () => Promise<void>): { client: Consumer; ends: Ends } {
  const inside: { cluster?: Cluster } = {};
  const client = kafka.consumer({
    groupId: group,
    allowAutoTopicCreation: false,
    sessionTimeout: SESSION_MS,
    rebalanceTimeout: REBALANCE_MS,
    heartbeatInterval: HEARTBEAT_MS,
    maxWaitTimeInMs: FETCH_WAIT_MS,
    maxBytesPerPartition: PARTITION_BYTES,
    minBytes: 1,
    partitionAssigners: [assignerWith(beforeJoin, inside)],
  });
  return { client, ends: (topics) => endsOf(inside.cluster as Cluster, topics) };
}

async function endsOf(cluster: Cluster, topics: readonly string[]): Promise<TopicEnds[]> {
  const partitionsOf = (topic: string) =>
    cluster.findTopicPartitionMetadata(topic).map(({ partitionId }) => ({ partition: partitionId }));
  return cluster.fetchTopicsOffset(
    topics.map((topic) => ({ topic, partitions: partitionsOf(topic), fromBeginning: false })),
  );
}

/** Not there, as the broker says it; it says the same of a topic that this user may not see. */
export const isUnknownTopic = (error: unknown): boolean =>
  /UNKNOWN_TOPIC_OR_PARTITION/.test(String((error as { type?: string }).type));

/** A fault of the moment, as kafkajs judges it: a leader that is being chosen, a topic that is not known everywhere yet. */
export const passes = (error: unknown): boolean =>
  (error as { retriable?: boolean }).retriable === true || isUnknownTopic(error);

function clientOf({ brokers, application, tls, sasl }: KafkaOptions, log: BusLog): Kafka {
  return new kafkajs.Kafka({
    clientId: application ?? 'redress',
    brokers: brokers.split(',').map((broker) => broker.trim()),
    ssl: tls ?? false,
    ...(sasl && { sasl: sasl as SASLOptions }),
    connectionTimeout: 3_000,
    authenticationTimeout: 5_000,
    requestTimeout: 10_000,
    retry: { initialRetryTime: 100, maxRetryTime: 2_000, retries: 5 },
    socketFactory: promptSocket,
    logLevel: kafkajs.logLevel.WARN,
    logCreator:
      () =>
      ({ namespace, log: { message } }) =>
        log.warn('kafka', { kind: `${namespace}: ${message}` }),
  });
}

/** Small requests leave at once: together with a delayed acknowledgement the usual wait would cost 40 ms. */
function promptSocket({ host, port, ssl, onConnect }: ISocketFactoryArgs) {
  const socket = ssl
    ? connectTls({ host, port, servername: host, ...ssl }, onConnect)
    : connectPlain({ host, port }, onConnect);
  return socket.setNoDelay(true).setKeepAlive(true, 5_000);
}

/** What kafkajs shows its assigners. */
interface Cluster {
  findTopicPartitionMetadata(topic: string): { partitionId: number }[];
  fetchTopicsOffset(
    topics: { topic: string; partitions: { partition: number }[]; fromBeginning: boolean }[],
  ): Promise<TopicEnds[]>;
}

/**
 * kafkajs names no moment before a new share-out at which one could still finish and commit, and its own questions about a topic take two
 * requests each; its assigner is the one thing of ours inside.
 */
const assignerWith =
  (beforeJoin: () => Promise<void>, inside: { cluster?: Cluster }): PartitionAssigner =>
  (config) => {
    inside.cluster = config.cluster as unknown as Cluster;
    return Object.assign(kafkajs.PartitionAssigners.roundRobin(config), { beforeJoin });
  };

interface RequestQueue {
  pending: unknown[];
  scheduleCheckPendingRequests(): void;
}
interface ConsumerGroup {
  assigners: { beforeJoin?: () => Promise<void> }[];
  seekOffset: Map<unknown, unknown>;
  joinAndSync(): Promise<void>;
}
interface Inside<T> {
  prototype: T;
}

/** Mends kafkajs once for the process; false when it is another version than the one that was read. */
const patched = once(() => {
  const require = createRequire(import.meta.url);
  if ((require('kafkajs/package.json') as { version: string }).version !== KNOWN) return false;
  mendTimer((require('kafkajs/src/network/requestQueue') as Inside<RequestQueue>).prototype);
  waitBeforeJoin((require('kafkajs/src/consumer/consumerGroup') as Inside<ConsumerGroup>).prototype);
  return true;
});

/** Its queue arms a timer of 1 ms again and again, also when nothing waits (kafkajs 1704, 1751): an idle process would never rest. */
function mendTimer(queue: RequestQueue): void {
  const schedule = queue.scheduleCheckPendingRequests;
  queue.scheduleCheckPendingRequests = function (this: RequestQueue) {
    if (this.pending.length > 0) schedule.call(this);
  };
}

/** Partitions are given up in peace; a place that was sought in them is not to be sought by their next holder. */
function waitBeforeJoin(group: ConsumerGroup): void {
  const join = group.joinAndSync;
  group.joinAndSync = async function (this: ConsumerGroup) {
    for (const assigner of this.assigners) await assigner.beforeJoin?.();
    this.seekOffset.clear();
    return join.call(this);
  };
}

function once<T>(work: () => T): () => T {
  let done: { value: T } | null = null;
  return () => (done ??= { value: work() }).value;
}
