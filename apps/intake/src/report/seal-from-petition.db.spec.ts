import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { lockRow } from '@redress/service-kit';
import type { TestService } from '@redress/service-kit/testing';
import { clocksOf, done, eventsOf, lodge, openIntake } from '../../test/intake.js';
import { seePetitions } from '../petition/find-petition.query.js';
import { linkPetitions } from '../petition/link-petitions.js';
import type { Petition } from '../petition/petition.rules.js';
import { petitionTable } from '../petition/petition.table.js';
import { matterOpenedBy } from '../receipt/matter-opened-by.query.js';
import { trackMatter } from '../receipt/track-matter.query.js';
import { sealPetition } from './seal-from-petition.js';

let intake: TestService;
const secret = 'The head of the station sells permits.';
const seal = (id: string) =>
  intake.acts.run(
    async (ctx) => sealPetition(ctx, (await lockRow(ctx.tx, petitionTable, id)) as Petition),
    null,
    intake.officer('petition-officer'),
  );
const reader = (code: string) => intake.read(intake.officer(code));

beforeAll(async () => {
  intake = await openIntake();
}, 30_000);
afterAll(() => intake?.close());

describe('a petition that turns out to be a report', () => {
  it('is read by nobody in the service any more, and no row but the sealed one holds its text', async () => {
    const { matterId } = await lodge(intake, { text: secret, title: secret, requests: [secret], channel: 'LETTER' });
    await done(seal(matterId));
    for (const officer of [
      'petition-officer',
      'petition-head',
      'reception',
      'leader',
      'legal-reviewer',
      'discipline-officer',
    ])
      expect(await seePetitions(reader(officer), [matterId])).toEqual([null]);
    for (const table of ['petition', 'notice', 'history', 'outbox', 'link_proposal', 'person_index', 'reader'])
      expect(JSON.stringify(await intake.source.query(`select * from ${table}`))).not.toContain(secret);
    expect(await intake.source.query('select 1 from notice where petition_id = $1', [matterId])).toEqual([]);
  });

  it('leaves the register for the other services, and nothing joins it to the report', async () => {
    const { matterId } = await lodge(intake);
    const reportId = await done(seal(matterId));
    const events = await eventsOf(intake, matterId);
    expect(events.slice(-2)).toEqual(['petition.voided', 'clock.ended']);
    expect(await clocksOf(intake, matterId)).toEqual(['T01 MET', 'T03 STOPPED']);
    const [sealed] = await intake.source.query('select topic, payload from outbox where aggregate_id = $1', [reportId]);
    expect(sealed).toMatchObject({ topic: 'redress.restricted', payload: { reportId } });
    const open = await intake.source.query('select payload from outbox where aggregate_id = $1', [matterId]);
    expect(JSON.stringify(open)).not.toContain(reportId);
  });

  it('is followed by its receipt, with the same code, and tells the reporter that it lies with discipline', async () => {
    const { matterId, code } = await lodge(intake);
    const reportId = await done(seal(matterId));
    const [{ matter }] = await intake.source.query('select matter_id as matter from receipt where matter_id = $1', [
      reportId,
    ]);
    expect(await matterOpenedBy({ tx: intake.source.manager }, matter, null)).toMatchObject({
      id: reportId,
      kind: 'report',
    });
    expect(await trackMatter(intake.read(intake.petitioner(reportId)))).toMatchObject({
      code,
      stage: 'SEALED',
      clocks: [],
      notices: [],
    });
  });

  it('takes the repeats that were linked to it along', async () => {
    const first = await lodge(intake);
    const later = await lodge(intake);
    await done(
      intake.acts.run(
        linkPetitions,
        { id: later.matterId, firstId: first.matterId },
        intake.officer('petition-officer'),
      ),
    );
    await done(seal(first.matterId));
    expect(
      await intake.source.query('select status from petition where id = any($1::uuid[])', [
        [first.matterId, later.matterId],
      ]),
    ).toEqual([{ status: 'RESTRICTED_REPORT' }, { status: 'RESTRICTED_REPORT' }]);
  });
});
