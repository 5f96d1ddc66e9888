import { join } from 'node:path';
import type { Envelope } from '@redress/bus';
import { type Act, type ActContext, type Actor, isRefused, serviceActor, Wall } from '@redress/service-kit';
import { serviceDatabase, type TestService } from '@redress/service-kit/testing';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { assignPetition } from '../src/assigning/assign-petition.js';
import { confirmHandOver } from '../src/assigning/confirm-hand-over.js';
import { closePetition } from '../src/handling/close-petition.js';
import { warnWhileMediating } from '../src/handling/follow-mediation.js';
import { listDueItems } from '../src/due-list/list-due-items.query.js';
import { draftOpinion } from '../src/opinion/draft-opinion.js';
import { issueOpinion } from '../src/opinion/issue-opinion.js';
import { missExecution } from '../src/opinion/miss-execution.js';
import { reviewOpinion } from '../src/opinion/review-opinion.js';
import { onNoticeServed } from '../src/reactions/on-notice-served.js';
import { onPetitionAccepted } from '../src/reactions/on-petition-accepted.js';
import { onPetitionRegistered } from '../src/reactions/on-petition-registered.js';

type Reaction = (ctx: ActContext, event: Envelope) => Promise<void>;
const matterFacts = { class: 'APPEAL_REQUEST', unit: 'petition-office' };

/** Matters as assignment hears of them from intake, on its own database. */
export class Matters {
  private constructor(readonly service: TestService) {}
  /** The wall of the test services. */
  readonly wall = new Wall('test-wall-key-of-the-suite');

  static async open(): Promise<Matters> {
    return new Matters(
      await serviceDatabase('assignment', join(import.meta.dirname, '..'), {
        'execution-missed': missExecution,
        'answer-while-mediating': warnWhileMediating,
        'petition-close': closePetition,
      }),
    );
  }

  close(): Promise<void> {
    return this.service.close();
  }

  /** Hands one event of intake to a reaction, in a transaction of its own. */
  async hear(
    reaction: Reaction,
    key: string,
    payload: object,
    wall: readonly string[] = [],
    producer = 'intake',
  ): Promise<void> {
    const event: Envelope = {
      id: uuidv7(),
      topic: 'redress.intake',
      key,
      type: 'test',
      version: 1,
      producer,
      aggregateType: 'petition',
      aggregateId: key,
      seq: 1,
      causeId: null,
      occurredAt: '2026-08-03T01:00:00.000Z',
      headers: {},
      wall,
      payload: { ...matterFacts, ...payload } as Record<string, unknown>,
    };
    await this.service.acts.run(
      async (ctx) => {
        await reaction(ctx, event);
        return true;
      },
      null,
      serviceActor('assignment'),
    );
  }

  /** Runs an act as an officer; the result may be a refusal. */
  act<I, R>(act: Act<I, R>, input: I, officer: string) {
    return this.service.acts.run(act, input, this.service.officer(officer));
  }

  /** Runs an act that must succeed. */
  async done<I, R>(act: Act<I, R>, input: I, officer: string): Promise<R> {
    const result = await this.act(act, input, officer);
    if (isRefused(result)) throw new Error(result.refused.code);
    return result;
  }

  /** The code of a refusal, or `done`. */
  async code<I, R>(act: Act<I, R>, input: I, officer: string): Promise<string> {
    const result = await this.act(act, input, officer);
    return isRefused(result) ? result.refused.code : 'done';
  }

  async registered(wall: readonly string[] = [], registeredBy: string | null = 'reception'): Promise<string> {
    const id = uuidv7();
    await this.hear(onPetitionRegistered, id, { registeredBy }, wall);
    return id;
  }

  async accepted(facts: object = {}, wall: readonly string[] = []): Promise<string> {
    const id = await this.registered(wall);
    await this.hear(
      onPetitionAccepted,
      id,
      {
        track: 'ORDINARY',
        route: 'PETITION',
        acceptedOn: '2026-08-03',
        receivedOn: '2026-08-01',
        requests: 2,
        ...facts,
      },
      wall,
    );
    return id;
  }

  async assigned(facts: object = {}): Promise<string> {
    const id = await this.accepted(facts);
    await this.done(assignPetition, { id, unit: 'station-01', handler: 'station-01-officer' }, 'petition-officer');
    return id;
  }

  async handled(facts: object = {}): Promise<string> {
    const id = await this.assigned(facts);
    await this.done(confirmHandOver, { id }, 'station-01-officer');
    return id;
  }

  async issued(change: object = {}, facts: object = {}): Promise<string> {
    const id = await this.handled(facts);
    await this.done(draftOpinion, { id, ...wholeOpinion, ...change }, 'station-01-officer');
    await this.done(reviewOpinion, { id, approved: true }, 'legal-reviewer-2');
    await this.done(issueOpinion, { id }, 'station-01-head');
    return id;
  }

  async served(change: object = {}, servedOn = '2026-09-01', facts: object = {}): Promise<string> {
    const id = await this.issued(change, facts);
    await this.hear(onNoticeServed, id, {
      noticeId: uuidv7(),
      kind: 'OPINION',
      proof: 'SIGNED',
      servedOn,
      sourceId: null,
    });
    return id;
  }

  /** Runs SQL as the superuser, for what the app role may not do. */
  cluster(sql: string) {
    return this.service.cluster.run(this.service.database, sql);
  }

  /** How PostgreSQL reads a page of an officer's due list. */
  async planOf(actor: Actor): Promise<string> {
    const tx = {
      connection: {
        driver: {
          master: {
            query: async (asked: { text: string; values: unknown[] }) => {
              if (!asked.text.includes('due_item d'))
                return this.service.source.query(asked.text, asked.values).then((rows: unknown[]) => ({ rows }));
              this.plan = JSON.stringify(await this.service.source.query(`explain ${asked.text}`, asked.values));
              return { rows: [] };
            },
          },
        },
      },
    } as unknown as EntityManager;
    await listDueItems({ ...this.service.read(actor), tx }, {});
    return this.plan;
  }
  private plan = '';

  rows<R = Record<string, unknown>>(sql: string, ...values: unknown[]): Promise<R[]> {
    return this.service.source.query(sql, values);
  }

  clock(id: string, rule: string) {
    return this.rows<{
      status: string;
      due_date: string;
      nominal_date: string;
      start_day: string;
      ended_on: string | null;
      unit: string;
    }>(
      'select status, due_date, nominal_date, start_day, ended_on, unit from clock where matter_id = $1 and rule = $2',
      id,
      rule,
    ).then(([clock]) => clock);
  }

  /** Types of the events of a matter, in their order. */
  async events(id: string): Promise<string[]> {
    return (await this.rows<{ type: string }>('select type from outbox where aggregate_id = $1 order by pos', id)).map(
      ({ type }) => type,
    );
  }
}

/** An opinion that lacks nothing: two requests, one supported. */
export const wholeOpinion = {
  outcomes: [
    { no: 1, outcome: 'SUPPORTED' as const, reasons: '经查属实' },
    { no: 2, outcome: 'NOT_SUPPORTED' as const, reasons: '没有事实依据' },
  ],
  facts: '查明的事实',
  basis: '《信访工作条例》第三十二条',
  reviewOrgan: 'municipal-bureau',
  reviewWindow: '自收到之日起30日内',
  executeBy: '2026-10-15',
};
