import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ActContext } from '@redress/service-kit';
import { serviceDatabase, type TestService } from '@redress/service-kit/testing';
import { asAdmin } from '../databases/admin.js';
import { workspaceRoot } from '../home/data-folder.js';
import { verifyHistory } from './verify-history.js';
import { verdictText } from './verdict-text.js';

let intake: TestService;
let id: string;

beforeAll(async () => {
  intake = await serviceDatabase('intake', join(workspaceRoot, 'apps/intake'));
});
afterAll(() => intake?.close());

async function note(ctx: ActContext, thingId: string): Promise<void> {
  const fact = {
    act: 'notePetition',
    basis: 'test',
    data: { day: '2025-09-01', count: 3, list: ['a'], nothing: null },
    sealed: { text: '信访事项' },
  };
  ctx.journal.record({ type: 'petition', id: thingId }, fact);
}

/** Each test spoils one history and mends it again: three entries of one petition, one of another. */
beforeEach(async () => {
  await asSuperuser('truncate stream, history_salt', `delete from history`);
  id = randomUUID();
  for (const thing of [id, id, id, randomUUID()]) await intake.acts.run(note, thing, intake.officer('reception'));
});

/** As somebody who owns the machine: the guard of the table is off. */
async function asSuperuser(...statements: string[]): Promise<void> {
  await intake.cluster.run(intake.database, ['set session_replication_role = replica', ...statements].join('; '));
}
const verdict = () => asAdmin(intake.cluster.url(intake.database, 'intake_migrator'), verifyHistory);
const thing = () => `thing_type = 'petition' and thing_id = '${id}'`;

describe('the history of a service', () => {
  it('that nobody touched is whole, and the count is told', async () => {
    expect(verdictText(await verdict())).toBe('ok 4 entries in 2 streams');
  });

  it.each([
    ['the basis', `basis = 'tesT'`],
    ['the act', `act = 'notePetitioN'`],
    ['who acted', `actor_id = 'receptioN'`],
    ['the instant, by a millionth of a second', `at = at + interval '1 microsecond'`],
    ['a value in its data', `data = jsonb_set(data, '{count}', '4')`],
    ['a commitment', `commitments = jsonb_set(commitments, '{text}', '"00"')`],
    ['the cause', `cause_id = '${randomUUID()}'`],
    ['one byte of its hash', `hash = set_byte(hash, 5, get_byte(hash, 5) # 1)`],
  ])('names the row of which a superuser changed %s', async (_, change) => {
    await asSuperuser(`update history set ${change} where ${thing()} and seq = 2`);
    expect((await verdict()).broken).toMatchObject({ thing: `petition ${id}`, seq: 2, fault: 'CHANGED' });
  });

  it('names what is missing: a row in the middle, rows at the end, a whole stream', async () => {
    await asSuperuser(`delete from history where ${thing()} and seq = 2`);
    expect((await verdict()).broken).toEqual({ thing: `petition ${id}`, seq: 3, act: 'notePetition', fault: 'GAP' });
    await asSuperuser(`delete from history where ${thing()} and seq > 1`);
    expect((await verdict()).broken).toMatchObject({ seq: 1, fault: 'HEAD' });
    await asSuperuser(`delete from history where ${thing()}`);
    expect((await verdict()).broken).toEqual({ thing: `petition ${id}`, seq: 3, act: null, fault: 'EMPTIED' });
  });

  it('stays whole when the text behind a commitment is erased', async () => {
    await intake.source.query('delete from history_salt');
    expect((await verdict()).broken).toBeNull();
  });

  it('says in one line where it is broken', async () => {
    await asSuperuser(`update history set basis = 'x' where ${thing()} and seq = 3`);
    expect(verdictText(await verdict())).toMatch(
      new RegExp(`^broken: petition ${id}, entry 3 \\(notePetition\\) is not what was written`),
    );
  });
});
