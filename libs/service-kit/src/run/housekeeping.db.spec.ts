import { setTimeout as pause } from 'node:timers/promises';
import { trimInbox } from '@redress/bus';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openNotebook } from '../../test/notebook/notebook.js';
import type { ActContext } from '../act/act.js';
import type { TestService } from '../testing/index.js';
import { forgetAnswers, keepHouse } from './housekeeping.js';

describe('what nobody may ask for any more', () => {
  let database: TestService;
  beforeAll(async () => {
    database = await openNotebook();
  });
  afterAll(() => database.close());

  it('forgets the answer of an act after thirty days, and not before', async () => {
    const now = new Date('2026-06-30T00:00:00Z');
    const days = [29, 30, 31];
    for (const age of days)
      await database.source.query(
        `insert into idempotency (actor, key_hash, act, input_hash, at) values ('a', $1, 'act', '', $2::timestamptz - make_interval(days => $3, secs => 1))`,
        [Buffer.from([age]), now, age],
      );
    expect(await forgetAnswers(database.source, now)).toBe(2);
    expect(await database.source.query('select key_hash from idempotency')).toEqual([{ key_hash: Buffer.from([29]) }]);
  });

  it('of a service itself goes part by part until nothing is left', async () => {
    let left = 3;
    const by: string[] = [];
    const forget = async (ctx: ActContext) => {
      by.push(ctx.actor.id);
      return left ? left-- : 0;
    };
    const definition = { name: 'notebook', forgets: [forget] };
    const log = { fault: (event: string) => void by.push(event) };
    const { acts, source } = database;
    const handle = keepHouse({ acts, source, definition, log, now: async () => new Date('2026-06-30T00:00:00Z') });
    while (by.length < 4) await pause(10);
    clearInterval(handle);
    expect([left, by]).toEqual([0, Array.from({ length: 4 }, () => 'service:notebook')]);
  });

  it('forgets after ninety days when a message was handled', async () => {
    for (const age of [89, 91])
      await database.source.query(
        `insert into inbox (consumer, message_id, handled_at) values ('c', gen_random_uuid(), clock_timestamp() - make_interval(days => $1))`,
        [age],
      );
    expect(await trimInbox(database.source)).toBe(1);
    expect(await trimInbox(database.source)).toBe(0);
  });
});
