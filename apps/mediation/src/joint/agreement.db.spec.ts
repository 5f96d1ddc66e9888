import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MediationDesk, MEDIATOR } from '../../test/mediation.fixture.js';
import { fileConfirmation } from './file-confirmation.js';
import { reachAgreement } from './reach-agreement.js';
import { recordConfirmationDecision } from './record-confirmation-decision.js';
import { recordPerformance } from './record-performance.js';

let desk: MediationDesk;
beforeAll(async () => {
  desk = await MediationDesk.open();
});
afterAll(() => desk?.close());
beforeEach(() => desk.at('2026-07-06T10:00:00+08:00'));

const matterOf = async (id: string) => String((await desk.mediation(id))['matter']);
const told = async (id: string) =>
  (await desk.events(await matterOf(id))).map((type) => type.replace('mediation.', ''));
const after = async (instant: string) => {
  await desk.at(instant);
  await desk.service.timers.fireDue();
};

describe('an agreement', () => {
  const court = 'demo-court';

  it('can be confirmed for thirty days from its effect, by all parties together (domain 8, example 15)', async () => {
    await desk.at('2026-09-03T10:00:00+08:00');
    const id = await desk.agreed('2026-09-03', '2026-12-01');
    expect(await desk.clocks(id)).toContain('T32 2026-09-03 2026-10-08 RUNNING');
    await desk.at('2026-10-09T10:00:00+08:00');
    const file = { id, court, filedOn: '2026-10-08', applicants: [1, 2] };
    expect(await desk.code(fileConfirmation, { ...file, court: 'nobody' }, MEDIATOR)).toBe(
      'CONFIRMATION_COURT_UNKNOWN',
    );
    expect(await desk.code(fileConfirmation, { ...file, applicants: [1] }, MEDIATOR)).toBe('CONFIRMATION_NOT_JOINT');
    expect(await desk.code(fileConfirmation, { ...file, filedOn: '2026-10-09' }, MEDIATOR)).toBe('CONFIRMATION_LATE');
    expect(await desk.code(recordConfirmationDecision, { id, confirmed: true }, MEDIATOR)).toBe(
      'CONFIRMATION_NOT_PENDING',
    );
    await desk.done(fileConfirmation, file, MEDIATOR);
    expect(await desk.clocks(id)).toContain('T32 2026-09-03 2026-10-08 MET');
    expect(await desk.code(fileConfirmation, file, MEDIATOR)).toBe('CONFIRMATION_FILED');
    await desk.done(recordConfirmationDecision, { id, confirmed: true }, MEDIATOR);
    expect(await told(id)).toEqual(['proposed', 'opened', 'agreed', 'confirmation-filed', 'confirmation-decided']);
  });

  it('is filed in time while its own window runs, which a calendar that was loaded may have made longer', async () => {
    await desk.at('2026-09-03T10:00:00+08:00');
    const id = await desk.agreed('2026-09-03', '2026-12-01');
    await desk.service.source.query(`update clock set due_date = '2026-10-12' where part_id = $1 and rule = 'T32'`, [
      id,
    ]);
    await desk.at('2026-10-12T10:00:00+08:00');
    await desk.done(fileConfirmation, { id, court, filedOn: '2026-10-12', applicants: [1, 2] }, MEDIATOR);
  });

  it('needs every signature and days that fit', async () => {
    const id = await desk.opened();
    const terms = {
      effectiveOn: '2026-07-06',
      performBy: '2026-08-06',
      whole: true,
      form: 'ORAL' as const,
      terms: '道歉',
    };
    expect(await desk.code(reachAgreement, { id, ...terms, signed: [1] }, MEDIATOR)).toBe(
      'AGREEMENT_SIGNATURES_MISSING',
    );
    expect(await desk.code(reachAgreement, { id, ...terms, effectiveOn: '2026-07-07', signed: [1, 2] }, MEDIATOR)).toBe(
      'AGREEMENT_DAY_WRONG',
    );
    expect(await desk.code(reachAgreement, { id, ...terms, signed: [1, 2] }, MEDIATOR)).toBe('done');
    expect(await desk.clocks(id)).toEqual(['T36 2026-07-06 2026-07-21 MET', 'T32 2026-07-06 2026-08-05 RUNNING']);
  });

  it('that is not performed by its day is a breach, and can still be made good', async () => {
    const id = await desk.agreed('2026-07-06', '2026-08-06');
    await after('2026-08-06T23:00:00+08:00');
    expect(await desk.mediation(id)).toMatchObject({ status: 'AGREED' });
    await after('2026-08-07T00:00:01+08:00');
    expect(await desk.mediation(id)).toMatchObject({ status: 'BREACHED' });
    expect(await desk.event(await matterOf(id), 'mediation.breached')).toMatchObject({ organ: false });
    expect(await desk.code(recordPerformance, { id, confirmedBy: [7] }, MEDIATOR)).toBe('MEDIATION_PARTY_UNKNOWN');
    await desk.done(recordPerformance, { id, confirmedBy: [1] }, MEDIATOR);
    expect(await desk.mediation(id)).toMatchObject({ status: 'PERFORMED' });
    expect(await desk.code(recordPerformance, { id, confirmedBy: [1] }, MEDIATOR)).toBe('MEDIATION_WRONG_STATE');
  });

  it('about status or title opens no window, because no court confirms it', async () => {
    const id = await desk.opened();
    const terms = {
      effectiveOn: '2026-07-06',
      performBy: '2026-08-06',
      whole: false,
      form: 'WRITTEN' as const,
      terms: '界线',
    };
    await desk.done(reachAgreement, { id, ...terms, subject: 'TITLE' as const, signed: [1, 2] }, MEDIATOR);
    expect(await desk.clocks(id)).toEqual(['T36 2026-07-06 2026-07-21 MET']);
    const file = { id, court, filedOn: '2026-07-06', applicants: [1, 2] };
    expect(await desk.code(fileConfirmation, file, MEDIATOR)).toBe('CONFIRMATION_NOT_OFFERED');
  });

  it('that is performed in time is no breach later', async () => {
    const id = await desk.agreed('2026-07-06', '2026-08-06');
    await desk.done(recordPerformance, { id, confirmedBy: [1, 2] }, MEDIATOR);
    await after('2026-08-07T00:00:01+08:00');
    expect(await told(id)).toEqual(['proposed', 'opened', 'agreed', 'performed']);
  });
});
