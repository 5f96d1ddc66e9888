import { describe, expect, it } from '@jest/globals';
import type { Envelope } from './envelope.js';
import { Poison } from './errors.js';
import { readRecord, toRecord } from './record.js';

const given: Envelope = {
  ...{
    id: '0',
    topic: 'redress.intake',
    key: 'm',
    type: 'petition.accepted',
    version: 2,
    producer: 'intake',
    aggregateType: 'petition',
    aggregateId: 'm',
  },
  ...{
    seq: 3,
    causeId: 'c',
    occurredAt: '2026-02-12T01:00:00.000Z',
    headers: { traceparent: '00-1' },
    wall: ['w1', 'w2'],
    payload: { unit: 'bureau' },
  },
};
const stored = (event: Envelope) => ({ ...toRecord(event), partition: 1, offset: 9 });

describe('an event on the bus', () => {
  it('comes back as it went, with and without what may be missing', () => {
    expect(readRecord(stored(given)).event).toEqual(given);
    const bare = { ...given, causeId: null, wall: [], headers: {} };
    expect(readRecord(stored(bare)).event).toEqual(bare);
  });

  it('that cannot be read is poison in a stream of its own', () => {
    const { event, fault } = readRecord({ ...stored(given), headers: {} });
    expect(fault).toBeInstanceOf(Poison);
    expect([event.producer, event.aggregateId, event.seq]).toEqual(['unreadable', '1/9', 1]);
  });
});
