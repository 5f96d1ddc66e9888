import type { Envelope } from '@redress/bus';
import { v7 as uuidv7 } from 'uuid';
import type { Act, ActContext } from '../act/act.js';
import { type Actor, serviceActor } from '../act/actor.js';
import { isRefused } from '../act/refusal.js';
import { Wall } from '../act/wall.js';
import type { TestService } from './service-database.js';

type Reaction = (ctx: ActContext, event: Envelope) => Promise<void>;

/** A service as its acts and reactions are tried in specs: who acts, what is heard, what then stands in the database. */
export class Desk {
  constructor(
    readonly service: TestService,
    readonly name: string,
  ) {}
  /** The wall of the test services. */
  readonly wall = new Wall('test-wall-key-of-the-suite');

  close = () => this.service.close();
  at = (instant: string) => this.service.at(instant);
  who = (who: string | Actor): Actor => (typeof who === 'string' ? this.service.officer(who) : who);

  /** Hands one event to a reaction, in a transaction of its own. */
  async hear(
    reaction: Reaction,
    key: string,
    payload: object,
    { wall = [], type = 'test' }: { wall?: readonly string[]; type?: string } = {},
  ): Promise<void> {
    const event: Envelope = {
      id: uuidv7(),
      topic: 'redress.intake',
      key,
      type,
      version: 1,
      producer: 'intake',
      aggregateType: 'petition',
      aggregateId: key,
      seq: 1,
      causeId: null,
      occurredAt: '2026-09-01T01:00:00.000Z',
      headers: {},
      wall,
      payload: { ...payload } as Record<string, unknown>,
    };
    const heard = async (ctx: ActContext) => {
      await reaction(ctx, event);
      return true;
    };
    await this.service.acts.run(heard, null, serviceActor(this.name));
  }

  /** Runs an act that must succeed. */
  async done<I, R>(act: Act<I, R>, input: I, who: string | Actor): Promise<R> {
    const result = await this.service.acts.run(act, input, this.who(who));
    if (isRefused(result)) throw new Error(result.refused.code);
    return result;
  }

  /** The code of a refusal, or `done`. */
  async code<I, R>(act: Act<I, R>, input: I, who: string | Actor): Promise<string> {
    const result = await this.service.acts.run(act, input, this.who(who));
    return isRefused(result) ? result.refused.code : 'done';
  }

  rows<R = Record<string, unknown>>(sql: string, ...values: unknown[]): Promise<R[]> {
    return this.service.source.query(sql, values);
  }

  /** Types of the events of a thing, in their order; clocks left out. */
  events = async (id: string): Promise<string[]> =>
    (
      await this.rows<{ type: string }>(
        `select type from outbox where aggregate_id = $1 and type not like 'clock.%' order by pos`,
        id,
      )
    ).map(({ type }) => type);

  /** The payload of its last event of a type. */
  event = async (id: string, type: string): Promise<Record<string, unknown>> => {
    const [found] = await this.rows<{ payload: Record<string, unknown> }>(
      'select payload from outbox where aggregate_id = $1 and type = $2 order by pos desc limit 1',
      id,
      type,
    );
    return found?.payload ?? {};
  };

  /** The clocks of a thing or of a part of one: rule, first day, last day, and how each stands. */
  clocks = async (id: string): Promise<string[]> =>
    (
      await this.rows<{ line: string }>(
        `select concat_ws(' ', rule, start_day, due_date, status) as line from clock
          where part_id = $1 or matter_id = $1 and part_id is null order by start_day, id`,
        id,
      )
    ).map(({ line }) => line);
}
