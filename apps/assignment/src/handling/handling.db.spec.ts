import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Matters, wholeOpinion } from '../../test/matters.fixture.js';
import { assignPetition } from '../assigning/assign-petition.js';
import { confirmHandOver } from '../assigning/confirm-hand-over.js';
import { draftOpinion } from '../opinion/draft-opinion.js';
import { onPetitionLinked } from '../reactions/on-petition-linked.js';
import { onPetitionVoided } from '../reactions/on-petition-voided.js';
import { onPetitionWalled } from '../reactions/on-petition-walled.js';
import { onPetitionWithdrawn } from '../reactions/on-petition-withdrawn.js';
import { convertToOrdinary } from './convert-to-ordinary.js';
import { extendHandling } from './extend-handling.js';
import { seeHandlings } from './see-handlings.query.js';

let matters: Matters;
const reasons = '案情复杂';
beforeAll(async () => {
  matters = await Matters.open();
});
afterAll(() => matters?.close());
beforeEach(() => matters.service.at('2026-08-03T10:00:00+08:00'));
const statusOf = async (id: string) =>
  (
    await matters.rows<{ status: string; handler: string | null; unit: string | null }>(
      'select status, handler, unit from handling where matter_id = $1',
      id,
    )
  )[0];

describe('an accepted matter', () => {
  it('has sixty days from its acceptance, rolled once at the end', async () => {
    const id = await matters.accepted();
    expect(await matters.clock(id, 'T11')).toMatchObject({
      status: 'RUNNING',
      nominal_date: '2026-10-02',
      due_date: '2026-10-08',
    });
  });

  it('is a suggestion: studied from its receipt on, not from its acceptance', async () => {
    const id = await matters.accepted({ track: 'SUGGESTION', class: 'SUGGESTION', receivedOn: '2026-08-01' });
    expect(await matters.clock(id, 'T21')).toMatchObject({ start_day: '2026-08-01', due_date: '2026-08-31' });
  });

  it('is not headed by the organ above that will review it', async () => {
    const id = await matters.assigned();
    expect(await matters.code(confirmHandOver, { id }, 'municipal-reviewer')).toBe('HANDLING_NOT_FOUND');
    expect(await matters.code(extendHandling, { id, days: 20, reasons }, 'provincial-reviewer')).toBe(
      'HANDLING_NOT_FOUND',
    );
    expect(await matters.code(confirmHandOver, { id }, 'station-01-head')).toBe('done');
  });

  it('leaves the petitioner a window for review that lapses unused, and nobody is late for it', async () => {
    const id = await matters.served();
    await matters.service.at('2026-10-20T10:00:00+08:00');
    await matters.service.timers.fireDue();
    expect(await matters.clock(id, 'T13')).toMatchObject({ status: 'STOPPED' });
    expect(await matters.rows(`select 1 from outbox where type = 'clock.missed' and payload->>'rule' = 'T13'`)).toEqual(
      [],
    );
  });

  it('runs on the clock of its track, and on none of ours where a duty is performed', async () => {
    expect(await matters.clock(await matters.accepted({ track: 'SIMPLE' }), 'T10')).toMatchObject({
      status: 'RUNNING',
      due_date: '2026-08-17',
    });
    expect(await matters.clock(await matters.accepted({ track: 'SUGGESTION' }), 'T21')).toMatchObject({
      status: 'RUNNING',
      due_date: '2026-08-31',
    });
    expect(await matters.clock(await matters.accepted({ route: 'PERFORM_DUTY' }), 'T11')).toMatchObject({
      status: 'NOT_APPLICABLE',
    });
  });

  it('keeps first contact until a unit has confirmed that it took it', async () => {
    const id = await matters.assigned();
    const contact = () =>
      matters.rows<{ officer: string; ended_by: string | null }>(
        'select officer, ended_by from first_contact where matter_id = $1',
        id,
      );
    expect(await contact()).toEqual([{ officer: 'reception', ended_by: null }]);
    await matters.done(confirmHandOver, { id }, 'station-01-head');
    expect(await contact()).toEqual([{ officer: 'reception', ended_by: 'confirmHandOver' }]);
    expect(await matters.events(id)).toEqual([
      'clock.started',
      'petition.assigned',
      'clock.started',
      'petition.hand-over-confirmed',
      'clock.ended',
    ]);
  });
});

describe('more days', () => {
  it('are counted with the sixty from acceptance and rolled once', async () => {
    const id = await matters.handled();
    await matters.service.at('2026-09-28T10:00:00+08:00');
    await matters.done(extendHandling, { id, days: 30, reasons }, 'station-01-head');
    expect(await matters.clock(id, 'T11')).toMatchObject({ nominal_date: '2026-11-01', due_date: '2026-11-02' });
    const [due] = await matters.rows<{ due_date: string }>(
      `select due_date from due_item where matter_id = $1 and rule = 'T11'`,
      id,
    );
    expect(due?.due_date).toBe('2026-11-02');
  });

  it('are the head’s to give, thirty at most, once, and before the end', async () => {
    const id = await matters.handled();
    expect(await matters.code(extendHandling, { id, days: 30, reasons }, 'station-01-officer')).toBe(
      'EXTENSION_NOT_HEAD',
    );
    expect(await matters.code(extendHandling, { id, days: 31, reasons }, 'station-01-head')).toBe('EXTENSION_TOO_LONG');
    await matters.service.at('2026-10-09T00:30:00+08:00');
    expect(await matters.code(extendHandling, { id, days: 30, reasons }, 'station-01-head')).toBe('EXTENSION_TOO_LATE');
    await matters.service.at('2026-10-08T23:30:00+08:00');
    expect(await matters.code(extendHandling, { id, days: 10, reasons }, 'leader')).toBe('done');
    expect(await matters.code(extendHandling, { id, days: 1, reasons }, 'leader')).toBe('EXTENSION_TWICE');
  });

  it('are not to be had on the simple track; converted, the sixty days count from acceptance', async () => {
    const id = await matters.handled({ track: 'SIMPLE' });
    expect(await matters.code(extendHandling, { id, days: 5, reasons }, 'station-01-head')).toBe('EXTENSION_NO_CLOCK');
    await matters.service.at('2026-08-10T10:00:00+08:00');
    await matters.done(convertToOrdinary, { id, reasons }, 'station-01-officer');
    expect(await matters.clock(id, 'T10')).toMatchObject({ status: 'STOPPED' });
    expect(await matters.clock(id, 'T11')).toMatchObject({
      status: 'RUNNING',
      start_day: '2026-08-03',
      due_date: '2026-10-08',
    });
    expect(await matters.code(convertToOrdinary, { id, reasons }, 'station-01-officer')).toBe('CONVERSION_NOT_SIMPLE');
  });
});

describe('the wall', () => {
  it('takes the matter from an officer who turns out to be concerned, with everything the officer wrote', async () => {
    const id = await matters.handled();
    await matters.done(draftOpinion, { id, ...wholeOpinion }, 'station-01-officer');
    const wall = [
      matters.wall.officer('station-01-officer'),
      matters.wall.unit('station-01'),
      matters.wall.officer('station-01-head'),
    ];
    await matters.hear(onPetitionWalled, id, { walledOn: '2026-08-03' }, wall);
    expect(await statusOf(id)).toEqual({ status: 'ACCEPTED', handler: null, unit: null });
    expect(await matters.rows('select status from opinion where matter_id = $1', id)).toEqual([
      { status: 'DISCARDED' },
    ]);
    for (const table of ['handling', 'opinion', 'clock', 'due_item', 'first_contact'])
      expect(await matters.rows(`select 1 from ${table} where matter_id = $1 and not (wall @> $2)`, id, wall)).toEqual(
        [],
      );
    expect(await matters.rows('select kind from task where matter_id = $1 and done_on is null', id)).toEqual([
      { kind: 'ASSIGN' },
    ]);
    expect(
      await matters.code(
        assignPetition,
        { id, unit: 'station-01', handler: 'station-01-officer-2' },
        'petition-officer',
      ),
    ).toBe('CONFLICT_CONCERNED');
    const seen = await seeHandlings(
      { tx: matters.service.source.manager, actor: matters.service.officer('station-01-head') },
      [id],
    );
    expect(seen).toEqual([null]);
  });

  it('leaves somebody outside the wall to answer, a leader where the office is named, and runs the nobody-clock where there is nobody', async () => {
    const id = await matters.registered([], 'station-02-clerk');
    await matters.hear(onPetitionWalled, id, {}, [matters.wall.unit('station-02')]);
    const contact = 'select officer, nobody_since is not null as nobody from first_contact where matter_id = $1';
    expect(await matters.rows(contact, id)).toEqual([{ officer: 'petition-officer', nobody: false }]);
    const offices = [matters.wall.unit('station-02'), matters.wall.unit('petition-office')];
    await matters.hear(onPetitionWalled, id, {}, offices);
    expect(await matters.rows(contact, id)).toEqual([{ officer: 'deputy-leader', nobody: false }]);
    await matters.hear(onPetitionWalled, id, {}, [...offices, matters.wall.unit('bureau')]);
    expect(await matters.rows(contact, id)).toEqual([{ officer: null, nobody: true }]);
    expect(await matters.rows('select kind from task where matter_id = $1', id)).toEqual([
      { kind: 'NAME_FIRST_CONTACT' },
    ]);
  });
});

describe('a matter that ends without an answer', () => {
  it('stops its clocks when a withdrawal takes effect, and leaves every due list', async () => {
    const id = await matters.assigned();
    await matters.hear(onPetitionWithdrawn, id, { askedOn: '2026-08-03', effectiveOn: '2026-08-10' });
    expect(await matters.rows(`select distinct status from clock where matter_id = $1`, id)).toEqual([
      { status: 'STOPPED' },
    ]);
    expect(await matters.rows('select 1 from due_item where matter_id = $1 and open', id)).toEqual([]);
    expect(await statusOf(id)).toMatchObject({ status: 'CLOSED' });
  });

  it('does not exist for anybody once it is taken out of the register', async () => {
    const id = await matters.assigned();
    await matters.hear(onPetitionVoided, id, { batchId: null, voidedOn: '2026-08-03' });
    expect(
      await seeHandlings({ tx: matters.service.source.manager, actor: matters.service.officer('leader') }, [id]),
    ).toEqual([null]);
    expect(await matters.code(extendHandling, { id, days: 1, reasons }, 'leader')).toBe('HANDLING_NOT_FOUND');
  });

  it('goes on inside the first one when it is the same matter', async () => {
    const first = await matters.handled();
    const later = await matters.registered();
    await matters.hear(onPetitionLinked, later, {
      firstMatterId: first,
      receivedOn: '2026-08-01',
      linkedOn: '2026-08-04',
    });
    expect(await matters.rows('select joined from handling where matter_id = $1', first)).toEqual([
      { joined: [later] },
    ]);
    expect(await matters.rows('select kind, unit from task where matter_id = $1 and done_on is null', first)).toEqual([
      { kind: 'READ_JOINED_SUBMISSION', unit: 'station-01' },
    ]);
    expect(await matters.rows('select ended_by from first_contact where matter_id = $1', later)).toEqual([
      { ended_by: 'petition.linked' },
    ]);
  });
});

describe('acts on a handling', () => {
  it('are refused to a second officer who has seen an older version', async () => {
    const id = await matters.accepted();
    const given = { id, unit: 'station-01', handler: 'station-01-officer', expectedVersion: 1 };
    expect(await matters.code(assignPetition, given, 'petition-officer')).toBe('done');
    expect(await matters.code(assignPetition, given, 'petition-officer-2')).toBe('VERSION_CONFLICT');
  });

  it('are told apart by what the caller may know: not at all, not this post, not now', async () => {
    const id = await matters.assigned();
    expect(await matters.code(confirmHandOver, { id }, 'station-02-head')).toBe('HANDLING_NOT_FOUND');
    expect(await matters.code(confirmHandOver, { id }, 'petition-officer')).toBe('HANDLING_ACT_NOT_ALLOWED');
    expect(await matters.code(draftOpinion, { id, ...wholeOpinion }, 'station-01-officer')).toBe(
      'HANDLING_WRONG_STATE',
    );
  });
});
