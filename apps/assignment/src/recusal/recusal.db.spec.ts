import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { isRefused } from '@redress/service-kit';
import { Matters, wholeOpinion } from '../../test/matters.fixture.js';
import { assignPetition } from '../assigning/assign-petition.js';
import { seeHandlings } from '../handling/see-handlings.query.js';
import { draftOpinion } from '../opinion/draft-opinion.js';
import { decideRecusal } from './decide-recusal.js';
import { requestRecusal } from './request-recusal.js';

let matters: Matters;
const reasons = '与对方当事人相识';
beforeAll(async () => {
  matters = await Matters.open();
});
afterAll(() => matters?.close());
beforeEach(() => matters.service.at('2026-08-05T10:00:00+08:00'));
const asked = (id: string, officer?: string) =>
  matters.service.acts.run(
    requestRecusal,
    { id, reasons, ...(officer && { officer }) },
    matters.service.petitioner(id),
  );
const decide = (id: string, granted: boolean, by: string) => matters.code(decideRecusal, { id, granted, reasons }, by);

describe('a request that an officer keep away', () => {
  it('can be made by the petitioner, stops the officer at once, and is decided within two days by the head', async () => {
    const id = await matters.handled();
    expect(isRefused(await asked(id))).toBe(false);
    expect(await matters.clock(id, 'T27')).toMatchObject({
      status: 'RUNNING',
      start_day: '2026-08-05',
      nominal_date: '2026-08-07',
    });
    expect(await matters.code(draftOpinion, { id, ...wholeOpinion }, 'station-01-officer')).toBe('RECUSAL_UNDECIDED');
    expect(await asked(id)).toMatchObject({ refused: { code: 'RECUSAL_PENDING' } });
    expect(await decide(id, true, 'station-01-officer')).toBe('HANDLING_ACT_NOT_ALLOWED');
    expect(await decide(id, true, 'deputy-leader')).toBe('RECUSAL_NOT_YOURS');
    expect(await decide(id, true, 'station-01-head')).toBe('done');
    expect(await matters.clock(id, 'T27')).toMatchObject({ status: 'MET' });
    expect(await decide(id, true, 'deputy-leader')).toBe('RECUSAL_NOT_ASKED');
  });

  it('granted, takes the matter from the officer for good', async () => {
    const id = await matters.handled();
    await matters.done(requestRecusal, { id, reasons }, 'station-01-officer');
    expect(await decide(id, true, 'station-01-head')).toBe('done');
    expect(await matters.rows('select status, handler, recused from handling where matter_id = $1', id)).toEqual([
      { status: 'ACCEPTED', handler: null, recused: ['station-01-officer'] },
    ]);
    expect(
      await seeHandlings({ tx: matters.service.source.manager, actor: matters.service.officer('station-01-officer') }, [
        id,
      ]),
    ).toEqual([null]);
    expect(
      await matters.code(assignPetition, { id, unit: 'station-01', handler: 'station-01-officer' }, 'petition-officer'),
    ).toBe('CONFLICT_RECUSED');
    expect(await matters.events(id)).toEqual(
      expect.arrayContaining(['petition.recusal-decided', 'petition.assignment-ended']),
    );
  });

  it('refused, lets the officer go on', async () => {
    const id = await matters.handled();
    await asked(id);
    expect(await decide(id, false, 'station-01-head')).toBe('done');
    expect(await matters.code(draftOpinion, { id, ...wholeOpinion }, 'station-01-officer')).toBe('done');
  });

  it('about the head is decided by the next level, never by the head', async () => {
    const id = await matters.handled();
    await asked(id, 'station-01-head');
    expect(await decide(id, true, 'station-01-head')).toBe('RECUSAL_OWN');
    expect(await decide(id, true, 'leader')).toBe('done');
    expect(await matters.rows('select status, handler from handling where matter_id = $1', id)).toEqual([
      { status: 'HANDLING', handler: 'station-01-officer' },
    ]);
  });

  it('is about somebody who has a part in the matter', async () => {
    const id = await matters.handled();
    expect(await asked(id, 'station-02-officer')).toMatchObject({ refused: { code: 'RECUSAL_NOT_INVOLVED' } });
    const other = await matters.handled();
    const stranger = await matters.service.acts.run(
      requestRecusal,
      { id: other, reasons },
      matters.service.petitioner(id),
    );
    expect(stranger).toMatchObject({ refused: { code: 'HANDLING_NOT_FOUND' } });
  });
});
