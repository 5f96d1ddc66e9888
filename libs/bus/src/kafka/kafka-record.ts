import { createHash } from 'node:crypto';
import type { BusRecord, StoredRecord } from '../port/event-bus.js';
import type { KafkaMessage, Message } from './kafka.adapter.js';

const ID = 'redress-id';

/** A record as Kafka carries it: id and description in headers, JSON as the value, nothing at all for a tombstone. */
export const toMessage = ({ key, id, headers, value }: BusRecord): Message => ({
  key,
  value: value === null || value === undefined ? null : JSON.stringify(value),
  headers: { ...headers, [ID]: id },
});

/** Whatever lies in the log is read, also what others wrote: bytes that are no text or no JSON harm their own record alone. */
export function toStored(topic: string, partition: number, message: KafkaMessage): StoredRecord {
  const { [ID]: id, ...headers } = Object.fromEntries(
    Object.entries(message.headers ?? {}).map(([name, value]) => [name, textOf(value)]),
  );
  const offset = Number(message.offset);
  return {
    ...{ topic, partition, offset, headers },
    key: message.key?.toString('utf8') ?? '',
    id: id && UUID.test(id) ? id : idOfPlace(`${topic}/${partition}/${offset}`),
    value: valueOf(message.value),
  };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

type Header = NonNullable<KafkaMessage['headers']>[string];
/** A header that was given twice counts as given last. */
function textOf(value: Header): string {
  const last = Array.isArray(value) ? value.at(-1) : value;
  return last?.toString('utf8').replaceAll('\0', '\uFFFD') ?? '';
}

function valueOf(value: Buffer | null): unknown {
  if (value === null) return null;
  try {
    return JSON.parse(value.toString('utf8')) as unknown;
  } catch {
    return value.toString('utf8').replaceAll('\0', '\uFFFD');
  }
}

/** A record of somebody else has no id of ours: its place gives one that is the same at every reading. */
function idOfPlace(place: string): string {
  const hex = createHash('sha256').update(place).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}
