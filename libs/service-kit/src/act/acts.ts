import { Injectable } from '@nestjs/common';
import { failpoint, inTransaction } from '@redress/bus';
import { openAnswer, sealAnswer } from '@redress/proof';
import { type DataSource, type EntityManager } from 'typeorm';
import { row, rows, statement } from '../database/prepared.js';
import type { Act, ActContext, ServiceTools } from './act.js';
import { type Actor, serviceActor } from './actor.js';
import { inputHash, keyHash } from './input-hash.js';
import { Journal } from './journal.js';
import { isRefused, refuse, type Refused } from './refusal.js';
import { type JournalOrigin, writeJournal } from './write-journal.js';

export interface RunOptions {
  /** The client's idempotency key; without one every call is a new act. */
  key?: string;
  causeId?: string;
  headers?: Record<string, string>;
}

const begin = statement(
  `select date_trunc('milliseconds', clock_timestamp() + coalesce((select offset_ms from sandbox_clock), 0) * interval '1 ms') as now`,
);
const claim = statement(
  `insert into idempotency (actor, key_hash, act, input_hash, at) values ($1, $2, $3, $4, $5) on conflict do nothing returning 1 as claimed`,
);
const stored = statement(`select input_hash, act, answer from idempotency where actor = $1 and key_hash = $2`);
const keep = statement(`update idempotency set answer = $3 where actor = $1 and key_hash = $2`);

/** Runs acts: opens the transaction, supplies the legal time, makes repeats harmless, writes the journal, commits. Nothing else opens a transaction for an act. */
@Injectable()
export class Acts {
  constructor(
    private readonly source: DataSource,
    readonly tools: ServiceTools,
    private readonly afterCommit: () => void = () => undefined,
  ) {}

  /** Runs one act for an actor. A refusal rolls everything back; an exception is a fault of ours. */
  async run<I, R>(act: Act<I, R>, input: I, actor: Actor, options: RunOptions = {}): Promise<R | Refused> {
    let sends = false;
    const answer = await this.transaction(async (tx) => {
      const now = await legalNow(tx);
      const earlier = options.key ? await claimKey(tx, act.name, input, actor, now, options.key) : null;
      if (earlier) return earlier.answer as R | Refused;
      const ctx = this.context(tx, actor, now);
      const result = await act(ctx, input);
      if (isRefused(result)) throw new RolledBack(result);
      await failpoint('cmd.after-state');
      await writeJournal(ctx, this.origin(options));
      await failpoint('cmd.after-outbox');
      if (options.key) await rows(tx, keep, [actor.id, keyHash(options.key), sealAnswer(options.key, result)]);
      sends = ctx.journal.sends;
      return result;
    });
    await failpoint('cmd.after-commit-before-reply');
    if (sends) this.afterCommit();
    return answer;
  }

  /** Runs `work` in the transaction of a consumed message and writes its journal there: the bus calls this for every reaction. */
  async inside(
    tx: EntityManager,
    causeId: string,
    headers: Record<string, string>,
    work: (ctx: ActContext) => Promise<void>,
    actor: Actor,
  ): Promise<void> {
    const ctx = this.context(tx, actor, await legalNow(tx));
    await work(ctx);
    await writeJournal(ctx, this.origin({ causeId, headers }));
  }

  /** Runs work of a replay: what it writes into the transaction counts, what it would tell others is told to nobody. */
  async rehearse(tx: EntityManager, work: (ctx: ActContext) => Promise<void>): Promise<void> {
    await work(this.context(tx, serviceActor(this.tools.service), await legalNow(tx)));
  }

  private context(tx: EntityManager, actor: Actor, now: Date): ActContext {
    return { tx, actor, now, journal: new Journal(this.tools.service), tools: this.tools };
  }

  private origin({ causeId, headers }: RunOptions): JournalOrigin {
    return { producer: this.tools.service, causeId: causeId ?? null, headers: headers ?? {} };
  }

  /** A refusal leaves the transaction as an exception, so that nothing of it stays. */
  private async transaction<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    try {
      return await inTransaction(this.source, work);
    } catch (error) {
      if (error instanceof RolledBack) return error.refused as T;
      throw error;
    }
  }
}

class RolledBack extends Error {
  constructor(readonly refused: Refused) {
    super('refused');
  }
}

/** The legal time of a transaction: the database's clock, moved by the sandbox's offset where there is one. */
export async function legalNow(tx: EntityManager): Promise<Date> {
  return ((await row<{ now: Date }>(tx, begin)) as { now: Date }).now;
}

/** Claims an idempotency key; returns the earlier answer when the key has been used, a refusal when it was used for something else. */
async function claimKey(
  tx: EntityManager,
  act: string,
  input: unknown,
  actor: Actor,
  now: Date,
  key: string,
): Promise<{ answer: unknown } | null> {
  const hash = inputHash(input);
  const claimed = await row(tx, claim, [actor.id, keyHash(key), act, hash, now]);
  if (claimed) return null;
  const earlier = await row<{ input_hash: Buffer; act: string; answer: Buffer }>(tx, stored, [actor.id, keyHash(key)]);
  if (!earlier || earlier.act !== act || !earlier.input_hash.equals(hash))
    return { answer: refuse('IDEMPOTENCY_CONFLICT') };
  return { answer: openAnswer(key, earlier.answer) };
}
