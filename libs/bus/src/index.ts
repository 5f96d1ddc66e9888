export { type Envelope, streamOf } from './envelope.js';
export { Behind, Gap, NotYet, Poison, UnknownTopic } from './errors.js';
export { failpoint } from './failpoint.js';
export { EmbeddedBus, type EmbeddedBusOptions } from './embedded/embedded-bus.js';
export type { BlockedStream } from './inbox/blocked-streams.query.js';
export type { OnParked, Parked } from './inbox/park.js';
export type { RedriveReport, Skip } from './inbox/redrive.js';
export { guardConnections, inTransaction } from './inbox/transaction.js';
export type { BusLog } from './log.js';
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
export { readRecord, toRecord } from './record.js';
export { Relay, type RelayOptions, type RelayStatus } from './relay/relay.js';
export { BUS, BusServer, type BusServerHealth } from './server/bus-server.js';
export type { BusServerOptions, Scope } from './server/bus-server.options.js';
export { connectBus } from './server/connect-bus.js';
