import type { Envelope } from './envelope.js';
import type { BusRecord, StoredRecord } from './port/event-bus.js';
import { Poison } from './errors.js';

const OWN = 'redress-';

/** An event as a record: its description in headers (text, as on every broker), its payload as the value. */
export function toRecord(event: Envelope): BusRecord {
  const own = {
    type: event.type,
    version: String(event.version),
    producer: event.producer,
    'aggregate-type': event.aggregateType,
    'aggregate-id': event.aggregateId,
    seq: String(event.seq),
    'occurred-at': event.occurredAt,
    wall: event.wall.join(','),
    ...(event.causeId && { 'cause-id': event.causeId }),
  };
  const headers = Object.fromEntries(Object.entries(own).map(([name, value]) => [OWN + name, value]));
  return {
    topic: event.topic,
    key: event.key,
    id: event.id,
    headers: { ...event.headers, ...headers },
    value: event.payload,
  };
}

function toEnvelope(record: StoredRecord): Envelope {
  const read = (name: string): string => {
    const value = record.headers[OWN + name];
    if (value === undefined) throw new Poison(`record without header ${OWN}${name}`);
    return value;
  };
  return {
    id: record.id,
    topic: record.topic,
    key: record.key,
    type: read('type'),
    version: Number(read('version')),
    producer: read('producer'),
    aggregateType: read('aggregate-type'),
    aggregateId: read('aggregate-id'),
    seq: Number(read('seq')),
    causeId: record.headers[`${OWN}cause-id`] ?? null,
    occurredAt: read('occurred-at'),
    headers: Object.fromEntries(Object.entries(record.headers).filter(([name]) => !name.startsWith(OWN))),
    wall: read('wall').split(',').filter(Boolean),
    payload: record.value as Record<string, unknown>,
  };
}

/** The event of a record that was read. One that cannot be read gets a stream of its own, so that it parks where it harms nobody. */
export function readRecord(record: StoredRecord): { event: Envelope; fault: Poison | null } {
  try {
    return { event: toEnvelope(record), fault: null };
  } catch (error) {
    const { topic, partition, offset, key, id, headers, value } = record;
    const event: Envelope = {
      ...{
        id,
        topic,
        key,
        type: 'unreadable',
        version: 0,
        producer: 'unreadable',
        aggregateType: topic,
        aggregateId: `${partition}/${offset}`,
      },
      ...{ seq: 1, causeId: null, occurredAt: '', headers, wall: [], payload: { value } },
    };
    return { event, fault: error as Poison };
  }
}
