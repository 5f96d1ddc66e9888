import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Controller, type INestApplication, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { DataSource } from 'typeorm';
import { BUS, BusServer, connectBus, EmbeddedBus, type Envelope, Poison, toRecord } from '../src/index.js';
import { type Context, effects, noteEffect } from './consuming.js';
import { freshDatabase, freshService, openSource, run, type TestDatabase } from './databases.js';
import { event, TOPIC, until } from './events.js';

const calls: string[] = [];
const On = (type: string) => EventPattern(type, BUS) as MethodDecorator;

@Controller()
class FirstReactions {
  @On('petition.changed')
  async note(@Payload() given: Envelope, @Ctx() ctx: Context): Promise<void> {
    calls.push(`first ${given.seq}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
    await noteEffect(given, ctx);
    calls.push(`first done ${given.seq}`);
  }
  @On('petition.broken')
  async refuse(): Promise<void> {
    throw new Poison('refused by a rule');
  }
}

@Controller()
class SecondReactions {
  @On('petition.changed')
  async note(@Payload() given: Envelope, @Ctx() ctx: Context): Promise<void> {
    calls.push(`second ${given.seq}`);
    await noteEffect(given, ctx);
  }
}

@Module({ controllers: [FirstReactions, SecondReactions] })
class Reactions {}

jest.setTimeout(30_000);

describe('the Nest strategy', () => {
  let busDatabase: TestDatabase;
  let service: TestDatabase;
  let bus: EmbeddedBus;
  let source: DataSource;
  let app: INestApplication;
  let server: BusServer<Context>;

  beforeAll(async () => {
    busDatabase = await freshDatabase('bus');
    service = await freshService();
    bus = new EmbeddedBus({ databaseUrl: busDatabase.url });
    source = await openSource(service);
    server = new BusServer<Context>({
      bus,
      group: 'assignment',
      topics: [TOPIC],
      dataSource: source,
      scope: (tx, _event, work) => work({ tx }),
    });
    app = await NestFactory.create(Reactions, new FastifyAdapter(), { logger: false });
    connectBus(app, server);
    await app.startAllMicroservices();
    await app.init();
  });
  afterAll(async () => {
    await app.close();
    await bus.stop({ drainMs: 1_000 });
    await source.destroy();
  });

  it('runs all handlers of a type in the order of registration, and what came together of one matter in one transaction', async () => {
    const aggregateId = randomUUID();
    await bus.produce([toRecord(event({ aggregateId, seq: 1 })), toRecord(event({ aggregateId, seq: 2 }))]);
    await until('both handled twice', async () => (await effects(service)).length === 4);
    expect(calls).toEqual(['first 1', 'first done 1', 'second 1', 'first 2', 'first done 2', 'second 2']);
    expect(await run(service.name, 'select count(distinct xmin::text)::int as transactions from effect')).toEqual([
      { transactions: 1 },
    ]);
  });

  it('keeps the class of a handler error, so that a refused event parks at once', async () => {
    await bus.produce([toRecord(event({ aggregateId: randomUUID(), seq: 1, type: 'petition.broken' }))]);
    await until('parked', async () => (await server.health()).parked.length === 1);
    expect((await server.health()).parked[0]).toMatchObject({
      errorClass: 'Poison',
      error: 'refused by a rule',
      attempts: 1,
    });
  });

  it('takes a run back whole when one of it fails, keeps what went before the fault and parks what is behind it', async () => {
    const aggregateId = randomUUID();
    const before = (await effects(service)).length;
    const records = [{}, { type: 'petition.broken' }, {}].map((given, n) =>
      toRecord(event({ aggregateId, seq: n + 1, ...given })),
    );
    await bus.produce(records);
    const parked = async () => (await server.health()).parked.find(({ events }) => events === 2);
    await until('the fault and its follower are parked', async () => (await parked()) !== undefined);
    expect(await parked()).toMatchObject({ type: 'petition.broken', attempts: 1 });
    expect((await effects(service)).length).toBe(before + 2);
  });

  it('tells its health: joined, nothing open, nothing stalled', async () => {
    await until('settled', async () => (await server.lag()) === 0);
    expect(await server.health()).toMatchObject({
      state: 'connected',
      lag: [{ topic: TOPIC, lag: 0 }],
      open: 0,
      waiting: 0,
      stalledForMs: 0,
    });
    expect(server.joined()).toBe(true);
  });
});
