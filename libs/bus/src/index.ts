export { type Envelope, streamOf } from './envelope.js';
export { Behind, Gap, NeverReturned, NotYet, Poison, UnknownTopic, WrongPartitions } from './errors.js';
export { failpoint } from './failpoint.js';
export { EmbeddedBus, type EmbeddedBusOptions } from './embedded/embedded-bus.js';
export { RESTRICTED_TOPIC } from './embedded/log.statements.js';
export { type BlockedStream, blockedStreams } from './inbox/blocked-streams.query.js';
export type { OnParked, Parked } from './inbox/park.js';
export type { RedriveReport, Skip } from './inbox/redrive.js';
export { guardConnections, inTransaction, poolOf } from './inbox/transaction.js';
export { trimInbox } from './inbox/trim-inbox.js';
export { KafkaBus, type KafkaBusOptions } from './kafka/kafka-bus.js';
export type { BusLog } from './log.js';
export { republish } from './outbox/republish.js';
export { moveLog, type Moved, NotMoved } from './move/move-log.js';
export { writeEvents } from './outbox/write-events.js';
export type {
  Batch,
  BusRecord,
  BusState,
  ConsumeOptions,
  Consumer,
  Control,
  EventBus,
  StoredRecord,
  TopicLag,
  TopicSpec,
} from './port/event-bus.js';
export { PARTITIONS } from './port/event-bus.js';
export { TOPICS } from './port/topics.js';
export { readRecord, toRecord } from './record.js';
export { Relay, type RelayOptions, type RelayStatus } from './relay/relay.js';
export { BUS, BusServer, type BusServerHealth } from './server/bus-server.js';
export type { BusServerOptions, Scope } from './server/bus-server.options.js';
export type { Kind } from './server/judge.js';
export { connectBus } from './server/connect-bus.js';
