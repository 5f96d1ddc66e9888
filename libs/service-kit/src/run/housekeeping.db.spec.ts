import { trimInbox } from '@redress/bus';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openNotebook } from '../../test/notebook/notebook.js';
import type { TestService } from '../testing/index.js';
import { forgetAnswers } from './housekeeping.js';

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
