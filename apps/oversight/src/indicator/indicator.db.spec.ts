import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@redress/service-kit';
import { v7 as uuidv7 } from 'uuid';
import { ClockOwner } from '../../test/clock-owner.fixture.js';
import { OversightDesk } from '../../test/oversight.fixture.js';
import { onFactTold } from '../reactions/on-fact-told.js';
import { onPetitionLinked } from '../reactions/on-petition-linked.js';
import { judgeRepeat } from './judge-repeat.js';
import type { RepeatCause } from './repeat.rules.js';
import { besideIndicator, mattersOf, seeIndicator, seeIndices } from './see-indicators.query.js';

let desk: OversightDesk;
let owner: ClockOwner;
beforeAll(async () => {
  [desk, owner] = [await OversightDesk.open(), await ClockOwner.open()];
  for (const each of [desk, owner]) await each.at('2026-11-20T10:00:00+08:00');
});
afterAll(async () => {
  await desk?.close();
  await owner?.close();
});

const DISCIPLINE = 'discipline-officer';
const read = (who: string | Actor) => desk.service.read(desk.who(who));
/** A period of its own for each test: all clocks in it are due on one day. */
const period = (day: string, unit?: string) => ({ from: day, to: day, ...(unit && { unit }) });
const see = (code: string, day: string, who: string | Actor = DISCIPLINE, unit?: string) =>
  seeIndicator(read(who), { code, period: period(day, unit) });
interface Wish {
  readonly wall?: string[];
  readonly unit?: string;
}
async function matter({ wall = [], unit = 'station-01' }: Wish = {}): Promise<string> {
  const id = await desk.registered(wall);
  await desk.moved(id, 'assigned', { unit, handler: `${unit}-officer`, leaderInCharge: null });
  return id;
}
type Clock = Parameters<ClockOwner['start']>[1];
type End = NonNullable<Parameters<ClockOwner['end']>[2]>;
/** Matters with one clock each, ended as told or left open. */
async function clocks(count: number, start: Clock, how: End | null, wish: Wish = {}): Promise<string[]> {
  const ids: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const id = await matter(wish);
    await owner.start(id, start, wish.wall, wish.unit);
    if (how) await owner.end(id, null, how);
    ids.push(id);
  }
  await owner.tell(desk);
  return ids;
}
const fact = (id: string, type: string, payload: object) => desk.hear(onFactTold, id, payload, { type });
const servedOn = (on: string): End => ({ on, cause: 'notice.served OPINION' });

describe('on-time completion (R3)', () => {
  const T11 = { rule: 'T11', startEvent: 'petition.accepted', startDay: '2026-08-03' };
  const DUE = '2026-10-08';

  it('counts what was late and what is still open: 34 of 40 (example 17), with the matters behind it', async () => {
    const met = await clocks(34, T11, servedOn('2026-10-08'));
    await clocks(3, T11, servedOn('2026-10-09'));
    await clocks(3, T11, null);
    const [withdrawn] = await clocks(1, T11, { on: '2026-09-01', cause: 'withdrawPetition', stopped: true });
    const score = await see('R3', DUE);
    expect(score).toMatchObject({ numerator: 34, denominator: 40, value: 85, version: '2026.1', extended: 0 });
    expect(score.excluded).toEqual([{ reason: 'WITHDRAWN', matters: 1 }]);
    const behind = async (part: string, first = 100) =>
      mattersOf(read(DISCIPLINE), { of: score, args: { part, first } }).edges.map(({ node }) => node.matterId);
    expect(await behind('NUMERATOR')).toEqual([...met].sort());
    expect(await behind('EXCLUDED')).toEqual([withdrawn]);
    expect(await behind('DENOMINATOR')).toHaveLength(6);
    const first = mattersOf(read(DISCIPLINE), { of: score, args: { first: 40 } });
    const rest = mattersOf(read(DISCIPLINE), { of: score, args: { first: 40, after: first.pageInfo.endCursor } });
    expect([first.edges.length, rest.edges.length, rest.pageInfo.hasNextPage]).toEqual([40, 1, false]);
  });

  it('leaves out of numbers and lists what does not exist for who asks', async () => {
    const start = { ...T11, startDay: '2026-06-01' };
    const { due_date: dueDate } = await owner.start(await matter(), start);
    await clocks(2, start, servedOn('2026-06-20'));
    await clocks(1, start, servedOn('2026-06-20'), { wall: [desk.wall.unit('discipline')] });
    await clocks(1, start, servedOn('2026-06-20'), { unit: 'station-02' });
    const seen = async (who: string | Actor, unit?: string) => (await see('R3', dueDate, who, unit)).denominator;
    expect(await seen('petition-officer')).toBe(5);
    expect(await seen(DISCIPLINE)).toBe(4);
    expect(await seen('station-01-head')).toBe(4);
    expect(await seen('petition-officer', 'station-02')).toBe(1);
    expect(await seen('station-01-head', 'station-02')).toBe(0);
  });

  it('shows late corrections and extensions beside the score (G8)', async () => {
    const id = await matter();
    await owner.start(id, { ...T11, startDay: '2026-05-04' });
    const moved = await owner.extend(id, 30, true);
    await owner.tell(desk);
    const score = await see('R3', moved.due_date);
    expect(score).toMatchObject({ extended: 1, extendedShare: 100 });
    const corrected = mattersOf(read(DISCIPLINE), { of: score, args: { part: 'CORRECTED' } });
    expect(corrected.edges.map(({ node }) => [node.matterId, node.correctedOn])).toEqual([[id, '2026-11-20']]);
  });

  it('is no question of other posts, of no unit there is, nor of an endless period', async () => {
    for (const who of ['reception', 'station-01-officer', 'admin', desk.service.anonymous])
      await expect(see('R3', DUE, who)).rejects.toThrow('does not read indicators');
    await expect(see('R3', DUE, DISCIPLINE, 'nowhere')).rejects.toThrow('period.unit');
    await expect(see('R9', DUE)).rejects.toThrow('code');
    const endless = { from: '2020-01-01', to: '2026-01-01' };
    await expect(seeIndicator(read(DISCIPLINE), { code: 'R3', period: endless })).rejects.toThrow('400 days');
    await expect(
      seeIndicator(read(DISCIPLINE), { code: 'R3', period: { from: DUE, to: '2026-10-07' } }),
    ).rejects.toThrow();
  });
});

describe('timely notice (R2)', () => {
  it('leaves out who cannot be written to, with the reason', async () => {
    const T03 = { rule: 'T03', startEvent: 'receipt', startDay: '2026-07-01' };
    await clocks(2, T03, { on: '2026-07-10', cause: 'notice.served ACCEPTANCE' });
    await clocks(1, { ...T03, notApplicable: 'IDENTITY_UNCLEAR' }, null);
    await clocks(1, T03, { on: '2026-07-05', cause: 'screenPetition', stopped: true });
    expect(await see('R2', '2026-07-16')).toMatchObject({
      numerator: 2,
      denominator: 2,
      value: null,
      excluded: [
        { reason: 'IDENTITY_UNCLEAR', matters: 1 },
        { reason: 'OTHER_CLOCK', matters: 1 },
      ],
    });
  });
});

describe('participation and satisfaction (C4a, C4b)', () => {
  it('are 40.0 % and 75.0 % of 50 invited, 20 rated, 15 satisfied (example 18), the one beside the other', async () => {
    const T30 = { rule: 'T30', startEvent: 'petition.opinion-served', startDay: '2026-08-03' };
    const rated = await clocks(20, T30, { on: '2026-08-10', cause: 'ratePetition' });
    await clocks(30, T30, { on: '2026-09-02', cause: 'LAPSED', stopped: true });
    for (const [n, id] of rated.entries())
      await fact(id, 'petition.rated', {
        rating: n < 8 ? 'SATISFIED' : n < 15 ? 'BASICALLY_SATISFIED' : 'NOT_SATISFIED',
        ratedOn: '2026-08-10',
      });
    expect(await see('C4a', '2026-09-02')).toMatchObject({ numerator: 20, denominator: 50, value: 40 });
    const satisfied = await see('C4b', '2026-09-02');
    expect(satisfied).toMatchObject({ numerator: 15, denominator: 20, value: 75 });
    expect(await besideIndicator(read(DISCIPLINE), satisfied)).toMatchObject({ code: 'C4a', value: 40 });
    const credibility = (await seeIndices(read(DISCIPLINE), { period: period('2026-09-02') })).find(
      ({ name }) => name === 'CREDIBILITY',
    );
    expect([credibility?.value, credibility?.components.length]).toEqual([57.5, 2]);
  });
});

describe('mediation (S1)', () => {
  const open = async (mediationId: string, dueDate: string): Promise<string> => {
    const id = await matter();
    await fact(id, 'mediation.opened', { mediationId, on: '2026-06-01', dueDate, members: ['station-01-mediator'] });
    return id;
  };

  it('counts agreements of what was opened, by the last day of the last level; a matter that ended is left out', async () => {
    const [agreed, raised, party, ended] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()];
    await fact(await open(agreed, '2026-06-16'), 'mediation.agreed', { mediationId: agreed, on: '2026-06-10' });
    const up = await open(raised, '2026-06-16');
    await fact(up, 'mediation.level-raised', {
      mediationId: raised,
      on: '2026-06-16',
      dueDate: '2026-07-01',
      members: [],
    });
    const stop = { mediationId: party, on: '2026-06-12', cause: 'PARTY' };
    await fact(await open(party, '2026-06-16'), 'mediation.terminated', stop);
    const left = { mediationId: ended, on: '2026-06-12', cause: 'MATTER_ENDED' };
    await fact(await open(ended, '2026-06-16'), 'mediation.terminated', left);
    expect(await see('S1', '2026-06-16')).toMatchObject({
      numerator: 1,
      denominator: 2,
      excluded: [{ reason: 'MATTER_ENDED', matters: 1 }],
    });
    expect(await see('S1', '2026-07-01')).toMatchObject({ numerator: 0, denominator: 1 });
  });
});

describe('partners (H1)', () => {
  it('counts the windows an agency let pass, and once what it took', async () => {
    const REPLY = { rule: 'REPLY', startEvent: 'referral.delivered', startDay: '2026-08-03', variant: '5' };
    await clocks(1, REPLY, { on: '2026-08-05', cause: 'returnReferral' });
    await clocks(1, REPLY, { on: '2026-08-05', cause: 'acceptReferral' });
    await clocks(1, REPLY, { on: '2026-08-06', cause: 'recallReferral', stopped: true });
    await clocks(1, REPLY, null);
    expect(await see('H1', '2026-08-10')).toMatchObject({
      numerator: 1,
      denominator: 2,
      excluded: [
        { reason: 'OTHER_CLOCK', matters: 1 },
        { reason: 'RECALLED', matters: 1 },
      ],
    });
  });
});

describe('repeats (P8)', () => {
  const DAY = '2026-03-10';
  async function again(first: string, wall: string[] = []): Promise<string> {
    const id = await matter({ wall });
    await desk.hear(onPetitionLinked, id, { firstMatterId: first, linkedOn: '2026-04-01' }, { wall });
    return id;
  }
  const answered = async (wish: Wish = {}) => {
    const id = await matter(wish);
    await fact(id, 'petition.opinion-served', { servedOn: DAY, opinionId: id });
    return id;
  };
  const judged = (petition: string, cause: RepeatCause, who = DISCIPLINE) =>
    desk.done(judgeRepeat, { petition, cause, words: '核查后认定' }, who);

  it('counts what the agency caused, never new facts or disagreement, and nothing before it is judged', async () => {
    const [caused, disagrees, open] = [await answered(), await answered(), await answered()];
    await answered();
    const [one, two] = [await again(caused), await again(disagrees)];
    await again(open);
    expect(await see('P8', DAY)).toMatchObject({
      numerator: 0,
      denominator: 1,
      excluded: [{ reason: 'CAUSE_OPEN', matters: 3 }],
    });
    await judged(one, 'NO_REPLY');
    await judged(two, 'DISAGREEMENT');
    expect(await see('P8', DAY)).toMatchObject({ numerator: 1, denominator: 3 });
  });
});

describe('what is behind the wall', () => {
  const wall = () => [desk.wall.unit('discipline')];
  const both = async (code: string, day: string) => {
    const scores = [await see(code, day, 'petition-officer'), await see(code, day)];
    return scores.map(({ numerator, denominator }) => [numerator, denominator]);
  };

  it('is in no number of satisfaction', async () => {
    const T30 = { rule: 'T30', startEvent: 'petition.opinion-served', startDay: '2026-04-01' };
    const how = { on: '2026-04-05', cause: 'ratePetition' };
    const ids = [...(await clocks(1, T30, how)), ...(await clocks(1, T30, how, { wall: wall() }))];
    for (const id of ids) await fact(id, 'petition.rated', { rating: 'SATISFIED', ratedOn: '2026-04-05' });
    const [clock] = await desk.rows<{ day: string }>(
      'select due_date as day from ledger_clock where matter_id = $1',
      ids[0],
    );
    expect(await both('C4b', clock?.day as string)).toEqual([
      [2, 2],
      [1, 1],
    ]);
  });

  it('is in no number of mediation', async () => {
    for (const hidden of [[], wall()]) {
      const mediationId = uuidv7();
      const opened = { mediationId, on: '2026-02-01', dueDate: '2026-02-16', members: [] };
      const id = await matter({ wall: hidden });
      await fact(id, 'mediation.opened', opened);
      await fact(id, 'mediation.agreed', { mediationId, on: '2026-02-10' });
    }
    expect(await both('S1', '2026-02-16')).toEqual([
      [2, 2],
      [1, 1],
    ]);
  });

  it('is in no number of repeats: neither a hidden matter nor a hidden repeat of an open one', async () => {
    const answeredOn = { servedOn: '2026-01-12' };
    const [open, hidden] = [await matter(), await matter({ wall: wall() })];
    for (const id of [open, hidden]) await fact(id, 'petition.opinion-served', { ...answeredOn, opinionId: id });
    for (const first of [open, hidden]) {
      const later = await matter({ wall: wall() });
      await desk.hear(onPetitionLinked, later, { firstMatterId: first, linkedOn: '2026-04-01' });
      await desk.done(judgeRepeat, { petition: later, cause: 'NO_REPLY', words: 'x' }, elsewhere());
    }
    expect(await both('P8', '2026-01-12')).toEqual([
      [2, 2],
      [0, 1],
    ]);
  });
});

/** An officer of oversight whom the wall does not keep away. */
const elsewhere = () => desk.service.officer('inspector', { roles: ['oversight'], unit: 'bureau' });
