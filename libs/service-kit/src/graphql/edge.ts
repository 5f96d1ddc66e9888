import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import type { Act, ServiceTools } from '../act/act.js';
import type { Actor } from '../act/actor.js';
import type { Acts } from '../act/acts.js';
import { isRefused, type Refused } from '../act/refusal.js';
import type { Observe } from '../health/metrics.js';
import type { RequestContext } from './request-context.js';
import { callerFault } from './caller-fault.js';
import { parseInput } from './input.js';
import type { Pager } from './paging.js';

/** What a question has in hand: a reader, who asks, the pages of its lists, and the tools of the service. */
export interface ReadContext {
  readonly tx: EntityManager;
  readonly actor: Actor;
  readonly pager: Pager;
  readonly tools: ServiceTools;
}
type WithKey = { idempotencyKey?: string | null };

const ANONYMOUS_KEY = 22; // base64url characters of 128 random bits (security.md 3)

/** The one line between a resolver and an act or a question. */
@Injectable()
export class Edge {
  constructor(
    private readonly acts: Acts,
    private readonly reader: EntityManager,
    private readonly pager: Pager,
    private readonly observe: Observe,
  ) {}

  /** Checks the input, then runs the act for the caller, idempotent by the key in the input. */
  async run<S extends z.ZodType<WithKey>, R>(
    request: RequestContext,
    act: Act<Omit<z.infer<S>, 'idempotencyKey'>, R>,
    schema: S,
    raw: unknown,
  ): Promise<R | Refused> {
    const { idempotencyKey, ...input } = parseInput(schema, raw);
    const actor = await request.actor();
    if (actor.kind === 'anonymous' && idempotencyKey && idempotencyKey.length < ANONYMOUS_KEY)
      throw callerFault('BAD_USER_INPUT', 'input.idempotencyKey: needs at least 128 random bits without a login', [
        'input.idempotencyKey',
      ]);
    const options = { headers: request.traceHeaders, ...(idempotencyKey && { key: idempotencyKey }) };
    return this.watched(act.name, () =>
      this.acts.run(act, input as Omit<z.infer<S>, 'idempotencyKey'>, actor, options),
    );
  }

  /** Answers a question as this caller may see it. */
  async ask<I, R>(request: RequestContext, question: (ctx: ReadContext, input: I) => Promise<R>, input: I): Promise<R> {
    const ctx = { tx: this.reader, actor: await request.actor(), pager: this.pager, tools: this.acts.tools };
    return this.watched(question.name, () => question(ctx, input));
  }

  /** Loads by key, batched within one request. */
  async load<V>(
    request: RequestContext,
    batch: (ctx: ReadContext, keys: readonly string[]) => Promise<V[]>,
    key: string | null,
  ): Promise<V | null> {
    return key ? request.loader(batch, async (keys) => this.ask(request, batch, keys)).load(key) : null;
  }

  /** Rate, errors and time of each act and question, by its name in the code. */
  private async watched<R>(operation: string, work: () => Promise<R>): Promise<R> {
    const began = performance.now();
    let outcome: Parameters<Observe>[1] = 'failed';
    try {
      const result = await work();
      outcome = isRefused(result) ? 'refused' : 'done';
      return result;
    } finally {
      this.observe(operation || 'question', outcome, (performance.now() - began) / 1000);
    }
  }
}
