import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CalendarYear, DEFAULT_CALENDAR, fixedDays } from '@redress/deadlines';
import { type ActContext, loadYear, serviceActor } from '@redress/service-kit';
import { react } from '../../test/intake.js';
import { IntakeDesk } from '../../test/intake-desk.js';
import { acceptPetition } from '../petition/accept-petition.js';
import { divertPetition } from '../petition/divert-petition.js';
import { onPetitionReviewRequested } from '../reactions/on-petition-review-requested.js';
import { noticePage } from './notice-page.query.js';
import { noticesByPetition } from './notices.loader.js';

/** An invented notice for 2027: three days off in the middle of March, and the Saturday after them is worked. */
const year: CalendarYear = {
  year: 2027,
  status: 'official',
  source: 'invented',
  off: [...fixedDays(2027), '2027-03-17', '2027-03-18', '2027-03-19'].sort(),
  workWeekend: ['2027-03-20'],
};
let desk: IntakeDesk;
const content = async (id: string, kind: string) => {
  const ctx = desk.service.read(desk.service.officer('petition-officer'));
  const notice = (await noticesByPetition(ctx, [id]))[0]!.find((paper) => paper.kind === kind)!;
  return (await noticePage(ctx, { notice, addressee: null, language: 'zh-CN' }))!.content;
};
const load = () =>
  desk.service.acts.run(
    async (ctx: ActContext) => {
      const next = DEFAULT_CALENDAR.withYear(year);
      if ('faults' in next) throw new Error(JSON.stringify(next.faults));
      await loadYear(ctx, { year, calendar: next.calendar, loadedOn: '2027-03-02' });
      return null;
    },
    null,
    serviceActor('intake'),
  );

beforeAll(async () => {
  desk = await IntakeDesk.open();
  await desk.service.at('2027-03-02T09:00:00+08:00');
}, 30_000);
afterAll(() => desk?.close());

describe('a calendar that was loaded', () => {
  it('is what every paper counts with, those that are out already among them', async () => {
    const before = await desk.registered();
    expect((await content(before, 'RECEIPT')).lastDay).toBe('2027-03-17');
    await load();
    expect((await content(before, 'RECEIPT')).lastDay).toBe('2027-03-20');
  });

  it('counts the last day on a statutory route', async () => {
    const { id } = await desk.screened({ route: 'LEGAL_PROCEDURE' });
    await desk.done(divertPetition, {
      id,
      legalRoute: 'NO_FILING_RECONSIDERATION',
      organ: 'demo-court',
      decisionOn: '2027-03-02',
    });
    expect((await content(id, 'STATUTORY_ROUTE')).lastDay).toBe('2027-03-09');
    const over = await desk.screened({ route: 'LEGAL_PROCEDURE' });
    await desk.service.at('2027-03-12T09:00:00+08:00');
    await desk.done(divertPetition, {
      id: over.id,
      legalRoute: 'NO_FILING_RECONSIDERATION',
      organ: 'demo-court',
      decisionOn: '2027-03-11',
    });
    // The seventh day is the 18th: off by the notice, and the Saturday is the next one that is worked.
    expect((await content(over.id, 'STATUTORY_ROUTE')).lastDay).toBe('2027-03-20');
  });

  it('says until when a review is decided', async () => {
    const { id } = await desk.screened();
    await desk.done(acceptPetition, { id });
    const asked = { organ: 'municipal-bureau', requestedOn: '2027-02-15', reviewId: id };
    await react(
      desk.service,
      (ctx, event) => onPetitionReviewRequested(ctx, { ...event, type: 'petition.review-requested' }),
      id,
      asked,
    );
    expect((await content(id, 'REVIEW_RECEIPT')).lastDay).toBe('2027-03-20');
  });
});
