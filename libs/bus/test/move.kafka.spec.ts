import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import {
  EmbeddedBus,
  type EventBus,
  KafkaBus,
  moveLog,
  NotMoved,
  type StoredRecord,
  TOPICS,
  toRecord,
} from '../src/index.js';
import type { KafkaAddress } from './contract/kafka-ground.js';
import { freshDatabase, run, type TestDatabase } from './databases.js';
import { history, TOPIC, until } from './events.js';

jest.setTimeout(90_000);
const missing = process.env['REDRESS_TEST_KAFKA_MISSING'];
const address = JSON.parse(process.env['REDRESS_TEST_KAFKA'] ?? '{}') as KafkaAddress;

if (missing) describe('moving to Kafka', () => it.skip(missing, () => undefined));
else
  describe('moving from the embedded log to Kafka', () => {
    let kafka: KafkaBus;
    let database: TestDatabase;
    let log: EmbeddedBus;
    let group: string;
    beforeAll(() => {
      kafka = new KafkaBus({ brokers: address.brokers });
    });
    afterAll(() => kafka.stop({ drainMs: 500 }));
    beforeEach(async () => {
      await kafka.ensureTopics(TOPICS);
      await kafka.topics.empty(TOPICS, []);
      database = await freshDatabase('bus');
      log = new EmbeddedBus({ databaseUrl: database.url });
      group = `assignment-${randomUUID()}`;
    });

    const read = async (bus: EventBus, seen: StoredRecord[], as = group) =>
      bus.consume({
        ...{ group: as, topics: [TOPIC] },
        onBatch: ({ records }, control) => {
          seen.push(...records);
          control.commit((records.at(-1) as StoredRecord).offset + 1);
        },
      });
    const move = (drainMs = 10_000) => moveLog({ databaseUrl: database.ownerUrl, kafka, drainMs });

    it('loses no event and repeats none: the group goes on, a late one gets the whole past in order', async () => {
      const before = history(20, 10);
      await log.produce(before.map(toRecord));
      const seen: StoredRecord[] = [];
      const consumer = await read(log, seen);
      expect((await move()).find(({ topic }) => topic === TOPIC)).toEqual({ topic: TOPIC, records: 200 });
      expect(seen.length).toBe(200);
      await consumer.stop({ drainMs: 500 });
      const after = history(5, 2);
      await kafka.produce(after.map(toRecord));
      const going = new KafkaBus({ brokers: address.brokers });
      const next: StoredRecord[] = [];
      const all: StoredRecord[] = [];
      await read(going, next);
      await read(going, all, `late-${group}`);
      await until('the late group has all', () => all.length === 210);
      expect(new Set(next.map(({ id }) => id))).toEqual(new Set(after.map(({ id }) => id)));
      for (const key of new Set(before.map((event) => event.key)))
        expect(all.filter((r) => r.key === key).map(({ id }) => id)).toEqual(
          before.filter((e) => e.key === key).map(({ id }) => id),
        );
      await going.stop({ drainMs: 500 });
      await log.stop({ drainMs: 500 });
    });

    it('closes the log: what is written after it waits in its outbox and is not lost behind the back of the readers', async () => {
      await log.produce(history(1, 1).map(toRecord));
      const consumer = await read(log, []);
      await move();
      await expect(log.produce(history(1, 1).map(toRecord))).rejects.toThrow('the event log is closed');
      await consumer.stop({ drainMs: 500 });
      await log.stop({ drainMs: 500 });
    });

    it('refuses while a group has not settled everything, says which, and leaves the log open', async () => {
      await log.produce(history(3, 2).map(toRecord));
      const consumer = await log.consume({ group, topics: [TOPIC], onBatch: () => undefined });
      const refused = await move(300).catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(NotMoved);
      expect((refused as NotMoved).work).toEqual([{ group, topic: TOPIC, open: 6 }]);
      await log.produce(history(1, 1).map(toRecord));
      expect(await kafka.topics.count(TOPIC)).toBe(0);
      await consumer.stop({ drainMs: 0 });
      await log.stop({ drainMs: 500 });
    });

    it('refuses where Kafka holds events of somebody else', async () => {
      await kafka.produce(history(1, 1).map(toRecord));
      await expect(move()).rejects.toThrow('hold events already');
      await log.produce(history(1, 1).map(toRecord));
      await log.stop({ drainMs: 500 });
    });

    it('begins anew after it was broken off, and does nothing after it was done', async () => {
      await log.produce(history(4, 5).map(toRecord));
      await run(database.name, `insert into bus_moved (target) values ('kafka')`);
      await kafka.produce(history(1, 1).map(toRecord));
      for (let call = 0; call < 2; call += 1) {
        await move();
        expect(await kafka.topics.count(TOPIC)).toBe(20);
      }
      await log.stop({ drainMs: 500 });
    });
  });
