import { type BusServer, Relay } from '@redress/bus';
import type { DataSource } from 'typeorm';
import { Acts, legalNow } from '../act/acts.js';
import type { ActContext, ServiceTools } from '../act/act.js';
import { Wall } from '../act/wall.js';
import { TimerLoop } from '../clock/timer-loop.js';
import type { ServiceConfig } from '../config/base.config.js';
import { expectDayToClose } from '../day/close-day.js';
import { openDatabase } from '../database/data-source.js';
import { Edge } from '../graphql/edge.js';
import { Pager } from '../graphql/paging.js';
import { TextBook } from '../graphql/refusal-texts.js';
import { Metrics } from '../health/metrics.js';
import { busLogOf } from '../log/bus-log.js';
import { Log } from '../log/logger.js';
import { Ending } from './ending.js';
import { openBus } from './open-bus.js';
import { noEffects } from './effects.js';
import { createReactions } from './reactions.js';
import type { ServiceDefinition } from './service-definition.js';

const KIT_LOCALES = new URL('../locales/', import.meta.url);

/** Everything a running service is made of, put together once. */
export class Runtime {
  readonly server: BusServer<ActContext>;
  private constructor(
    readonly definition: ServiceDefinition,
    readonly config: ServiceConfig,
    readonly source: DataSource,
    readonly parts: RuntimeParts,
  ) {
    this.server = createReactions(this);
  }

  static async open(definition: ServiceDefinition, config: ServiceConfig): Promise<Runtime> {
    const source = await openDatabase({
      url: config.REDRESS_DATABASE_URL,
      pool: config.REDRESS_DATABASE_POOL,
      application: definition.name,
    });
    return new Runtime(definition, config, source, buildParts(definition, config, source));
  }

  get acts() {
    return this.parts.acts;
  }
  get timers() {
    return this.parts.timers;
  }
  get log() {
    return this.parts.log;
  }

  /** The legal time as this service sees it. */
  now = () => legalNow(this.source.manager);

  /** What is still on its way, for settling and for operators: the same figures (sandbox.md 2). `read`: events on the topics it reads, so far. */
  async lag() {
    const pending = this.source.query<{ outbox: number }[]>('select count(*)::int as outbox from outbox');
    const [[row], now, { lag, parked }, waiting, effects] = await Promise.all([
      pending,
      this.now(),
      this.server.health(),
      this.timers.waiting(),
      this.parts.effects.lag(),
    ]);
    const [consumer, read] = [
      lag.reduce((sum, topic) => sum + topic.lag, 0),
      lag.reduce((sum, topic) => sum + topic.written, 0),
    ];
    const all = { due: effects.due, waiting: waiting + effects.waiting };
    return { now, outbox: row?.outbox ?? 0, consumer, read, parked, effects: all };
  }

  /** Takes on nothing any more and finishes what runs: the databases may be changed under it (sandbox only). */
  async pause(): Promise<void> {
    await this.timers.stop();
    await this.parts.effects.stop();
    await this.parts.relay.stop({ drainMs: 0 });
    await this.server.close();
  }

  /** Goes on after a pause as after a start, with what the databases hold now. */
  async resume(): Promise<void> {
    await expectDayToClose(this.source);
    this.parts.relay.start();
    await new Promise<void>((resolve, reject) => this.server.listen((error) => (error ? reject(error) : resolve())));
    this.timers.start();
    this.parts.effects.start();
  }

  async close(): Promise<void> {
    await this.timers.stop();
    await this.parts.effects.stop();
    await this.parts.relay.stop({ drainMs: 3000 });
    await this.parts.bus.stop({ drainMs: 3000 });
    await this.source.destroy();
  }
}

type RuntimeParts = ReturnType<typeof buildParts>;

function buildParts(definition: ServiceDefinition, config: ServiceConfig, source: DataSource) {
  const log = new Log(definition.name, process.env['npm_package_version'] ?? '0.1.0', config.REDRESS_LOG_LEVEL);
  const busLog = busLogOf(log);
  const ending = new Ending();
  const bus = openBus(definition.name, config, busLog, ending.because);
  const relay = new Relay({ databaseUrl: config.REDRESS_DATABASE_URL, bus, service: definition.name, log: busLog });
  const tools: ServiceTools = {
    service: definition.name,
    wall: new Wall(config.REDRESS_WALL_KEY),
    keys: definition.keys(config),
  };
  const metrics = new Metrics(definition.name);
  const acts = new Acts(source, tools, () => relay.nudge());
  const timers = new TimerLoop(acts, source, definition.timers, (error, timer) =>
    log.fault('timer-failed', error, timer ? { kind: timer.kind } : {}),
  );
  const texts = new TextBook([KIT_LOCALES, ...definition.locales]);
  const edge = new Edge(acts, source.manager, new Pager(config.REDRESS_CURSOR_KEY), metrics.observe);
  const onError = (error: unknown) => log.fault('effect-failed', error);
  const effects = definition.effects?.({ acts, source, config, onError }) ?? noEffects;
  return { log, bus, relay, metrics, acts, timers, texts, edge, effects, ending };
}
