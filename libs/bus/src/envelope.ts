/**
 * One event as it travels between services. A stream is (producer, aggregateType, aggregateId); `seq` counts its events from 1 without a gap.
 * `key` is the matter's id: events with the same key keep their order. Holds no personal data: ids, codes and dates only.
 */
export interface Envelope<P = Record<string, unknown>> {
  /** UUIDv7, the message id for ever. */
  readonly id: string;
  readonly topic: string;
  readonly key: string;
  /** `petition.accepted` */
  readonly type: string;
  readonly version: number;
  readonly producer: string;
  readonly aggregateType: string;
  readonly aggregateId: string;
  readonly seq: number;
  /** The message or command that led here. */
  readonly causeId: string | null;
  /** Legal time of the act, ISO 8601. */
  readonly occurredAt: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Wall tokens: who may not see what this event is about. */
  readonly wall: readonly string[];
  readonly payload: P;
}

type StreamId = Pick<Envelope, 'producer' | 'aggregateType' | 'aggregateId'>;

/** The name of an event's stream: `intake/petition/<uuid>`. */
export const streamOf = ({ producer, aggregateType, aggregateId }: StreamId): string =>
  `${producer}/${aggregateType}/${aggregateId}`;
