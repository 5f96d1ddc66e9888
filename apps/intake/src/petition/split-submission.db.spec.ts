import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestService } from '@redress/service-kit/testing';
import { clocksOf, done, dumpOf, eventsOf, lodge, openIntake, petitioner, refusalOf } from '../../test/intake.js';
import { revealIdentity } from '../person/reveal-identity.js';
import { openMatter } from '../receipt/open-matter.js';
import { trackMatter } from '../receipt/track-matter.query.js';
import { listEvidence, seePetitions } from './find-petition.query.js';
import { splitSubmission } from './split-submission.js';
import type { SplitPart } from './split-submission.input.js';

let intake: TestService;
const secret = 'The officer of the station took money from my brother.';
const suggestion: SplitPart = { class: 'SUGGESTION', text: 'The square is dark.', requests: [1], evidence: [1] };
const report: SplitPart = { class: 'REPORT', text: secret, requests: [2], evidence: [2] };
const claim: SplitPart = { class: 'APPEAL_REQUEST', text: 'I want the fee back.', requests: [3] };
const evidence = [{ what: 'a photo' }, { what: 'a list of payments to the officer' }];
const split = (id: string, parts: SplitPart[], rest: string | null = null, officer = 'petition-officer') =>
  intake.acts.run(splitSubmission, { id, parts, rest }, intake.officer(officer));

beforeAll(async () => {
  intake = await openIntake();
  await intake.at('2026-03-02T09:00:00+08:00');
}, 30_000);
afterAll(() => intake?.close());

describe('one letter with a suggestion, a complaint about an officer and a claim (domain 8, example 9)', () => {
  it('becomes three matters with three classes, each with clocks from the same receipt', async () => {
    const { matterId, receivedAt } = await lodge(intake, { evidence });
    await intake.at('2026-03-05T09:00:00+08:00');
    const { rest, parts } = await done(split(matterId, [suggestion, report, claim]));
    expect(rest).toBeNull();
    expect(parts.map((part) => [part.class, part.receivedAt, part.receivedOn])).toEqual([
      ['SUGGESTION', receivedAt, '2026-03-02'],
      ['APPEAL_REQUEST', receivedAt, '2026-03-02'],
    ]);
    for (const part of parts) expect(await clocksOf(intake, part.id)).toEqual(['T01 MET', 'T03 RUNNING']);
    const [sealed] = await intake.source.query('select id, body from report where parent_id = $1', [matterId]);
    expect(sealed.body).toBe(secret);
    expect(await eventsOf(intake, sealed.id)).toEqual(['report.sealed']);
  });

  it('is not divided around somebody nobody knows', async () => {
    const { matterId } = await lodge(intake, { evidence });
    const about = { ...report, concerned: [{ kind: 'officer' as const, code: 'nobody' }] };
    expect(await refusalOf(split(matterId, [suggestion, about, claim]))).toBe('CONCERNED_NOT_IN_DIRECTORY');
    expect(await intake.source.query('select 1 from report where parent_id = $1', [matterId])).toEqual([]);
  });

  it('hides the complaint from the readers of the other two', async () => {
    const { matterId } = await lodge(intake, { text: `Whole letter. ${secret}`, evidence });
    const { parts } = await done(split(matterId, [suggestion, report, claim]));
    const seen = await seePetitions(intake.read(intake.officer('petition-officer')), [
      matterId,
      ...parts.map(({ id }) => id),
    ]);
    expect(seen[0]).toBeNull();
    const [lists] = [await Promise.all(parts.map((part) => listEvidence(intake.read(intake.anonymous), part)))];
    expect(lists).toEqual([[{ no: 1, what: 'a photo', pages: null }], []]);
    const petitions = await intake.source.query('select * from petition where submission_id = $1', [
      parts[0]!.submissionId,
    ]);
    expect(JSON.stringify(petitions)).not.toContain(secret);
    const events = await intake.source.query('select * from outbox where aggregate_id = any($1::uuid[])', [
      [matterId, ...parts.map(({ id }) => id)],
    ]);
    expect(JSON.stringify(events)).not.toMatch(/REPORT|report/);
  });

  it('keeps the whole letter with the sealed part', async () => {
    const text = `Whole letter. ${secret}`;
    const { matterId } = await lodge(intake, { text });
    await done(
      split(
        matterId,
        [suggestion, report, claim].map((part) => ({ ...part, evidence: [] })),
      ),
    );
    const [{ letter }] = await intake.source.query('select letter from report where parent_id = $1', [matterId]);
    expect(letter).toBe(text);
  });

  it('tells the other services that the letter left the register and its parts came', async () => {
    const { matterId } = await lodge(intake);
    const { parts } = await done(
      split(matterId, [
        { ...suggestion, evidence: [] },
        { ...claim, requests: [2, 3] },
      ]),
    );
    expect((await eventsOf(intake, matterId)).slice(-2)).toEqual(['petition.voided', 'clock.ended']);
    for (const part of parts) expect((await eventsOf(intake, part.id))[0]).toBe('petition.registered');
  });

  it('lets one receipt track all parts, and says that one was sealed', async () => {
    const { matterId, receiptCode } = await lodge(intake, { evidence });
    const { parts } = await done(split(matterId, [suggestion, report, claim]));
    const opened = await done(
      intake.acts.run(openMatter, { code: receiptCode, part: parts[1]!.code, client: 'one' }, intake.anonymous),
    );
    expect(opened).toHaveProperty('opened');
    const tracking = await trackMatter(intake.read(intake.petitioner(matterId)));
    expect(tracking).toMatchObject({ stage: 'SPLIT', partSealed: true });
    expect(tracking.parts.map(({ code, stage }) => [code, stage])).toEqual(
      parts.map(({ code }) => [code, 'REGISTERED']),
    );
  });

  it('opens no part to the receipt of another letter', async () => {
    const { matterId } = await lodge(intake);
    const { parts } = await done(split(matterId, [{ ...suggestion, evidence: [] }]));
    const { receiptCode } = await lodge(intake);
    const opened = await intake.acts.run(
      openMatter,
      { code: receiptCode, part: parts[0]!.code, client: 'two' },
      intake.anonymous,
    );
    expect(opened).toEqual({ not: 'VALID' });
  });
});

describe('what is not moved', () => {
  it('stays with the original, which goes on with its clocks', async () => {
    const { matterId } = await lodge(intake);
    const { rest, parts } = await done(split(matterId, [{ ...suggestion, evidence: [] }]));
    expect(rest).toMatchObject({
      id: matterId,
      status: 'REGISTERED',
      requests: [
        { no: 1, text: 'look at the officer' },
        { no: 2, text: 'pay the fee back' },
      ],
    });
    expect(await clocksOf(intake, matterId)).toEqual(['T01 MET', 'T03 RUNNING']);
    expect(parts).toHaveLength(1);
  });

  it('keeps the letter as it was handed in', async () => {
    const { matterId } = await lodge(intake, { text: 'The letter as it came.' });
    await done(
      split(matterId, [
        { ...suggestion, evidence: [] },
        { ...claim, requests: [2, 3] },
      ]),
    );
    expect(await dumpOf(intake)).toContain('The letter as it came.');
  });

  it('lets the identity of a part be opened like that of the letter', async () => {
    const { matterId } = await lodge(intake);
    const { parts } = await done(split(matterId, [{ ...claim, evidence: [] }]));
    const identity = await done(
      intake.acts.run(
        revealIdentity,
        { id: parts[0]!.id, purpose: 'INVESTIGATE', reason: 'a question' },
        intake.officer('petition-officer'),
      ),
    );
    expect(identity).toEqual(petitioner);
  });
});

it('a letter is divided by the petition office, and each refusal changes nothing', async () => {
  const { matterId } = await lodge(intake);
  expect(await refusalOf(split(matterId, [suggestion], null, 'reception'))).toBe('PETITION_ACT_NOT_ALLOWED');
  expect(await refusalOf(split(matterId, [{ ...claim, requests: [9] }]))).toBe('SPLIT_REQUEST_UNKNOWN');
  expect(await refusalOf(split(matterId, [{ ...claim, evidence: [1] }]))).toBe('SPLIT_EVIDENCE_UNKNOWN');
  expect(await refusalOf(split(matterId, [{ ...report, evidence: [] }]))).toBe('SPLIT_REST_NEEDS_TEXT');
  const [{ version }] = await intake.source.query('select version from petition where id = $1', [matterId]);
  expect(version).toBe(1);
});
