import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { Matters } from '../../test/matters.fixture.js';
import { dueItemsByMatter } from '../due-list/due-items.loader.js';
import { onAccountabilityDecided } from '../reactions/on-accountability-decided.js';
import { onClockStarted } from '../reactions/on-clock-started.js';
import { onSupervisionAnswered } from '../reactions/on-supervision-answered.js';
import { onSupervisionOpened } from '../reactions/on-supervision-opened.js';

let matters: Matters;
beforeAll(async () => {
  matters = await Matters.open();
});
afterAll(() => matters?.close());
beforeEach(() => matters.service.at('2026-08-03T10:00:00+08:00'));

const tasks = async (id: string) =>
  (
    await matters.rows<{ line: string }>(
      `select concat_ws(' ', kind, unit) as line from task where matter_id = $1 and done_on is null and kind = 'ANSWER_SUPERVISION'`,
      id,
    )
  ).map(({ line }) => line);
const fault = async (id: string) =>
  (await matters.rows<{ fault: boolean }>('select fault_found as fault from handling where matter_id = $1', id))[0];

describe('supervision of a matter', () => {
  it('is a task of the unit until its last order is answered', async () => {
    const id = await matters.handled();
    for (let n = 0; n < 2; n += 1) await matters.hear(onSupervisionOpened, id, { unit: 'station-01' });
    expect(await tasks(id)).toEqual(['ANSWER_SUPERVISION station-01']);
    await matters.hear(onSupervisionAnswered, id, { left: 1 });
    expect(await tasks(id)).toEqual(['ANSWER_SUPERVISION station-01']);
    await matters.hear(onSupervisionAnswered, id, { left: 0 });
    expect(await tasks(id)).toEqual([]);
  });

  it('stands on the due list of the unit, and on nobody’s own', async () => {
    const id = await matters.registered();
    const clock = { clockId: uuidv7(), rule: 'T35', unit: 'station-01', startDay: '2026-08-03', dueDate: '2026-08-10' };
    await matters.hear(onClockStarted, id, { ...clock, status: 'RUNNING' }, [], 'oversight');
    const due = async (who: string) =>
      ((await dueItemsByMatter(matters.service.read(matters.service.officer(who)), [id]))[0] ?? []).map(
        ({ rule }) => rule,
      );
    expect(await due('station-01-head')).toContain('T35');
    expect(await due('reception')).not.toContain('T35');
    expect(await due('station-01-officer')).not.toContain('T35');
  });

  it('that ends with a final decision marks the matter, once, and only what is handled here', async () => {
    const id = await matters.handled();
    expect(await fault(id)).toEqual({ fault: false });
    for (let n = 0; n < 2; n += 1) await matters.hear(onAccountabilityDecided, id, {});
    expect(await fault(id)).toEqual({ fault: true });
    const marked = await matters.rows(`select 1 from history where thing_id = $1 and act = 'markFault'`, id);
    expect(marked.length).toBe(1);
    await matters.hear(onAccountabilityDecided, uuidv7(), {});
  });
});
