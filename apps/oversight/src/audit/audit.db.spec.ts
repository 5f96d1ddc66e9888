import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { isRefused, type Actor } from '@redress/service-kit';
import { OversightDesk } from '../../test/oversight.fixture.js';
import { onFactTold } from '../reactions/on-fact-told.js';
import type { DrawAudit } from './audit.input.js';
import { draw } from './audit.rules.js';
import { drawAudit } from './draw-audit.js';
import { recordAuditResult } from './record-audit-result.js';
import { itemsOfDraws, listAudits, populationOfDraws, repeatDraw } from './see-audits.query.js';

let desk: OversightDesk;
beforeAll(async () => {
  desk = await OversightDesk.open();
});
beforeEach(() => desk.at('2026-10-10T10:00:00+08:00'));
afterAll(() => desk?.close());

const DISCIPLINE = 'discipline-officer';
const read = (who: string | Actor) => desk.service.read(desk.who(who));
/** A matter that was answered on a day of a month, with a month of its own for each test. */
async function answered(month: string, wall: string[] = [], handler = 'station-01-officer'): Promise<string> {
  const id = await desk.registered(wall);
  await desk.hear(onFactTold, id, { handler, leaderInCharge: null }, { type: 'petition.assigned' });
  await desk.moved(id, 'assigned', { unit: 'station-01', handler, leaderInCharge: null });
  await desk.hear(onFactTold, id, { servedOn: `${month}-15`, opinionId: id }, { type: 'petition.opinion-served' });
  return id;
}
const many = async (month: string, count: number): Promise<string[]> => {
  const ids: string[] = [];
  for (let n = 0; n < count; n += 1) ids.push(await answered(month));
  return ids;
};
const period = (month: string, changes: Partial<DrawAudit> = {}): DrawAudit => ({
  kind: 'FILE',
  from: `${month}-01`,
  to: `${month}-28`,
  ...changes,
});
const drawn = (input: DrawAudit, who = DISCIPLINE) => desk.done(drawAudit, input, who);
const itemsOf = async (id: string, who: string | Actor = DISCIPLINE) => (await itemsOfDraws(read(who), [id]))[0] ?? [];

describe('a random audit', () => {
  it('draws from the whole period by a seed it keeps, and comes out the same when it is made again', async () => {
    const matters = await many('2025-01', 12);
    await answered('2025-02');
    const made = await drawn(period('2025-01'));
    const items = await itemsOf(made.id);
    const [population] = await populationOfDraws(read(DISCIPLINE), [made.id]);
    expect(population).toEqual([...matters].sort());
    expect(items.map(({ matterId }) => matterId)).toEqual(draw(made.seed, matters, 10));
    expect(await repeatDraw(read(DISCIPLINE), made)).toBe(true);
    expect(await repeatDraw(read(DISCIPLINE), { ...made, seed: 'another' })).toBe(false);
    expect((await listAudits(read('leader'), { first: 1 })).edges[0]?.node).toMatchObject({
      seed: made.seed,
      size: 10,
    });
  });

  it('is made once: what was drawn from is not drawn from again until the result pleases, what came later is', async () => {
    await many('2025-03', 2);
    await drawn(period('2025-03'));
    expect(await desk.code(drawAudit, period('2025-03'), DISCIPLINE)).toBe('AUDIT_NOTHING_TO_DRAW');
    const late = await answered('2025-03');
    const second = await drawn(period('2025-03'));
    expect((await itemsOf(second.id)).map(({ matterId }) => matterId)).toEqual([late]);
  });

  it('names auditors of discipline who had no hand in the matter', async () => {
    const [one, two] = ['discipline-officer', 'discipline-officer-2'];
    const [first, second] = [await answered('2025-04', [], one), await answered('2025-04', [], two)];
    const walled = await answered('2025-04', [desk.wall.officer(two)]);
    const made = await drawn(period('2025-04'));
    const auditors = Object.fromEntries((await itemsOf(made.id)).map(({ matterId, auditor }) => [matterId, auditor]));
    expect(auditors).toEqual({ [first]: two, [second]: one, [walled]: one });
  });

  it('asks the organ above where nobody of the house is free', async () => {
    const id = await answered('2025-05', [], 'discipline-officer');
    const opened = { mediationId: id, on: '2025-05-02', dueDate: '2025-05-17', members: ['discipline-officer-2'] };
    await desk.hear(onFactTold, id, opened, { type: 'mediation.opened' });
    const made = await drawn(period('2025-05'));
    expect((await itemsOf(made.id)).map(({ auditor }) => auditor)).toEqual(['municipal-discipline']);
  });

  it('of call-backs takes what was withdrawn, agreed or performed', async () => {
    const id = await desk.registered();
    await desk.hear(onFactTold, id, { effectiveOn: '2025-06-10' }, { type: 'petition.withdrawn' });
    await answered('2025-06');
    const made = await drawn(period('2025-06', { kind: 'CALL_BACK' }));
    expect((await itemsOf(made.id)).map(({ matterId }) => matterId)).toEqual([id]);
  });

  it.each([
    ['of a period that is not over', period('2025-07', { to: '2026-10-10' }), DISCIPLINE, 'AUDIT_PERIOD_WRONG'],
    [
      'of a period that ends before it begins',
      period('2025-07', { to: '2025-06-30' }),
      DISCIPLINE,
      'AUDIT_PERIOD_WRONG',
    ],
    ['of nothing', period('2024-01'), DISCIPLINE, 'AUDIT_NOTHING_TO_DRAW'],
    ['by a leader', period('2025-07'), 'leader', 'AUDIT_ACT_NOT_ALLOWED'],
    ['by who handles', period('2025-07'), 'station-01-head', 'AUDIT_ACT_NOT_ALLOWED'],
  ])('%s is not drawn', async (_, input, who, code) => {
    expect(await desk.code(drawAudit, input, who)).toBe(code);
  });

  it('is not drawn with fewer than one in twenty and ten', async () => {
    await many('2025-08', 11);
    expect(await desk.code(drawAudit, period('2025-08', { size: 9 }), DISCIPLINE)).toBe('AUDIT_TOO_SMALL');
    const all = await drawn(period('2025-08', { size: 500, unit: 'station-01' }));
    expect(await itemsOf(all.id)).toHaveLength(11);
  });
});

describe('the result of an audit', () => {
  const result = { result: 'NO_DEFECT' as const, words: '卷宗完整' };
  async function item(month: string, handler = 'station-01-officer') {
    await answered(month, [], handler);
    const [found] = await itemsOf((await drawn(period(month))).id);
    return { id: found?.id as string, auditor: found?.auditor as string };
  }

  it('is the auditor’s alone, fits the kind, and counts once', async () => {
    const { id, auditor } = await item('2025-09');
    const other = auditor === DISCIPLINE ? 'discipline-officer-2' : DISCIPLINE;
    expect(await desk.code(recordAuditResult, { id, ...result }, other)).toBe('AUDIT_OF_ANOTHER');
    expect(await desk.code(recordAuditResult, { id, ...result }, 'leader')).toBe('AUDIT_ACT_NOT_ALLOWED');
    expect(await desk.code(recordAuditResult, { id, ...result }, 'station-01-head')).toBe('AUDIT_ITEM_NOT_FOUND');
    const odd = { id, ...result, result: 'CONFIRMED' as const };
    expect(await desk.code(recordAuditResult, odd, auditor)).toBe('AUDIT_RESULT_MISMATCH');
    expect(await desk.code(recordAuditResult, { id, ...result, expectedVersion: 9 }, auditor)).toBe('VERSION_CONFLICT');
    const recorded = await desk.done(recordAuditResult, { id, ...result }, auditor);
    expect(recorded).toMatchObject({ ...result, recordedOn: '2026-10-10' });
    expect(await desk.code(recordAuditResult, { id, ...result }, auditor)).toBe('AUDIT_RECORDED_ALREADY');
  });

  it('is not taken from an auditor who took a hand in the matter since', async () => {
    const { id, auditor } = await item('2025-10');
    const [found] = await desk.rows<{ matter_id: string }>('select matter_id from audit_item where id = $1', id);
    await desk.hear(onFactTold, found?.matter_id as string, { handler: auditor }, { type: 'petition.assigned' });
    expect(await desk.code(recordAuditResult, { id, ...result }, auditor)).toBe('AUDIT_OF_ANOTHER');
  });
});

describe('behind the wall', () => {
  const walled = () => desk.service.officer('x', { roles: ['oversight', 'leader'], unit: 'legal-unit' });

  it('a matter is neither drawn nor counted, and one that was hidden later is gone from the draw and its numbers', async () => {
    const [open, hidden, later] = [
      await answered('2025-11'),
      await answered('2025-11', [desk.wall.unit('legal-unit')]),
      await answered('2025-11'),
    ];
    const made = await desk.service.acts.run(drawAudit, period('2025-11'), walled());
    if (isRefused(made)) throw new Error(made.refused.code);
    const seen = async (who: string | Actor) => [
      (await itemsOf(made.id, who)).map(({ matterId }) => matterId).sort(),
      (await populationOfDraws(read(who), [made.id]))[0],
    ];
    expect(await seen(walled())).toEqual([[open, later].sort(), [open, later].sort()]);
    await desk.moved(later, 'walled', { unit: null }, [desk.wall.unit('legal-unit')]);
    expect(await seen(walled())).toEqual([[open], [open]]);
    expect(await repeatDraw(read(walled()), made)).toBe(true);
    const [item] = (await itemsOf(made.id)).filter(({ matterId }) => matterId === later);
    const input = { id: item?.id as string, result: 'NO_DEFECT' as const, words: 'x' };
    expect(await desk.code(recordAuditResult, input, walled())).toBe('AUDIT_ITEM_NOT_FOUND');
    expect((await itemsOf((await drawn(period('2025-11'))).id)).map(({ matterId }) => matterId)).toEqual([hidden]);
  });

  it('and for posts that read no audits there are none', async () => {
    for (const who of ['petition-officer', 'station-01-head', 'admin'])
      await expect(listAudits(read(who), {})).rejects.toThrow('does not read audits');
  });
});
