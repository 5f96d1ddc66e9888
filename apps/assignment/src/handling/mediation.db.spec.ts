import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Matters } from '../../test/matters.fixture.js';
import { draftOpinion } from '../opinion/draft-opinion.js';
import { wholeOpinion } from '../../test/matters.fixture.js';
import { onMediationAgreed } from '../reactions/on-mediation-agreed.js';
import { onMediationBreached } from '../reactions/on-mediation-breached.js';
import { onMediationOpened } from '../reactions/on-mediation-opened.js';
import { onMediationPerformed } from '../reactions/on-mediation-performed.js';
import { onMediationTerminated } from '../reactions/on-mediation-terminated.js';
import { extendHandling } from './extend-handling.js';

let matters: Matters;
beforeAll(async () => {
  matters = await Matters.open();
});
afterAll(() => matters?.close());
beforeEach(() => matters.service.at('2026-08-03T10:00:00+08:00'));

const after = async (instant: string) => {
  await matters.service.at(instant);
  await matters.service.timers.fireDue();
};
const tasks = async (id: string) =>
  (await matters.rows<{ kind: string }>('select kind from task where matter_id = $1 and done_on is null', id))
    .map(({ kind }) => kind)
    .sort();
const flag = async (id: string) =>
  (await matters.rows<{ open: boolean }>('select mediation_open as open from handling where matter_id = $1', id))[0];

describe('mediation beside handling', () => {
  it('stops no clock, and the answer can be drafted meanwhile (K12)', async () => {
    const id = await matters.handled();
    await matters.hear(onMediationOpened, id, {});
    expect(await flag(id)).toEqual({ open: true });
    expect(await matters.clock(id, 'T11')).toMatchObject({ status: 'RUNNING', due_date: '2026-10-08' });
    expect(await matters.code(draftOpinion, { id, ...wholeOpinion }, 'station-01-officer')).toBe('done');
  });

  it('warns the unit ten days before the last day, counted from the last day as it is then', async () => {
    const id = await matters.handled();
    await matters.hear(onMediationOpened, id, {});
    await after('2026-09-27T23:59:00+08:00');
    expect(await tasks(id)).not.toContain('ANSWER_BEFORE_DUE');
    await matters.done(extendHandling, { id, days: 30, reasons: '复杂' }, 'station-01-head');
    await after('2026-09-28T00:00:01+08:00');
    expect(await tasks(id)).not.toContain('ANSWER_BEFORE_DUE');
    await after('2026-10-23T00:00:01+08:00');
    expect(await tasks(id)).toContain('ANSWER_BEFORE_DUE');
  });

  it('that ended without an agreement leaves a task to go on, and no warning', async () => {
    const id = await matters.handled();
    await matters.hear(onMediationOpened, id, {});
    await matters.hear(onMediationTerminated, id, { cause: 'PARTY' });
    expect([await flag(id), await tasks(id)]).toEqual([{ open: false }, ['GO_ON_HANDLING']]);
    await after('2026-10-01T00:00:01+08:00');
    expect(await tasks(id)).toEqual(['GO_ON_HANDLING']);
  });

  it('that ended in an agreement is answered by it; kept, the unit closes; broken, the petition office asks', async () => {
    const id = await matters.handled();
    await matters.hear(onMediationOpened, id, {});
    await matters.hear(onMediationAgreed, id, {});
    expect(await tasks(id)).toEqual(['ANSWER_BY_AGREEMENT']);
    await matters.hear(onMediationPerformed, id, { whole: false });
    expect(await tasks(id)).toEqual(['ANSWER_BY_AGREEMENT']);
    await matters.hear(onMediationPerformed, id, { whole: true });
    await matters.hear(onMediationBreached, id, { organ: false });
    expect(await tasks(id)).toEqual(['ANSWER_BY_AGREEMENT', 'ASK_WHETHER_TO_REOPEN', 'CLOSE_SETTLED']);
  });
});
