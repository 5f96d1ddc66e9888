import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestService } from '@redress/service-kit/testing';
import { clocksOf, done, openIntake, petitioner, refusalOf } from '../../test/intake.js';
import { issueFirstReceipt } from '../receipt/issue-first-receipt.js';
import { openMatter } from '../receipt/open-matter.js';
import { importPetitions } from './import-petitions.js';
import { undoImport } from './undo-import.js';
import type { ImportPetitions, ImportRecord, UndoImport } from './import-petitions.input.js';

let intake: TestService;
const letter = (key: string, changes: Partial<ImportRecord> = {}): ImportRecord => ({
  key,
  title: 'The road',
  text: 'The road is dark.',
  receivedOn: '2024-05-06',
  ...changes,
});
const run = (records: ImportRecord[], changes: Partial<ImportPetitions> = {}, officer = 'petition-officer') =>
  intake.acts.run(
    importPetitions,
    { source: 'letters', kind: 'BACKLOG' as const, records, ...changes },
    intake.officer(officer),
  );
const count = async (table: string) =>
  (await intake.source.query(`select count(*)::int as n from ${table}`))[0].n as number;

beforeAll(async () => {
  intake = await openIntake();
  await intake.at('2026-03-02T09:00:00+08:00');
}, 30_000);
afterAll(() => intake?.close());

describe('importing letters that are known already', () => {
  it('keeps the day and the answer of the file, and owes no notice for them', async () => {
    const { outcomes } = await done(run([letter('a-1', { earlierAnswer: { on: '2024-06-01', by: 'Roads office' } })]));
    const { id } = outcomes[0]!.matter!;
    const [petition] = await intake.source.query(
      'select received_on, earlier_answer, backlog, channel, status from petition where id = $1',
      [id],
    );
    expect(petition).toEqual({
      received_on: '2024-05-06',
      earlier_answer: { on: '2024-06-01', by: 'Roads office' },
      backlog: true,
      channel: 'IMPORT',
      status: 'REGISTERED',
    });
    const clocks = await intake.source.query(
      'select rule, status, reason from clock where matter_id = $1 order by rule',
      [id],
    );
    expect(clocks).toEqual([
      { rule: 'T01', status: 'NOT_APPLICABLE', reason: 'BACKLOG' },
      { rule: 'T03', status: 'NOT_APPLICABLE', reason: 'BACKLOG' },
    ]);
    const [{ payload }] = await intake.source.query(
      `select payload from outbox where aggregate_id = $1 and type = 'petition.registered'`,
      [id],
    );
    expect(payload).toMatchObject({
      backlog: true,
      receivedOn: '2024-05-06',
      channel: 'IMPORT',
      registeredBy: 'petition-officer',
    });
  });

  it('adds nothing when the same file comes again, also when it was cut at another place', async () => {
    await done(run([letter('b-1'), letter('b-2')]));
    const before = await count('petition');
    const again = await done(run([letter('b-2'), letter('b-1'), letter('b-3')]));
    expect(again).toMatchObject({ imported: 1, alreadyThere: 2, rejected: 0 });
    expect(again.outcomes.map(({ outcome }) => outcome)).toEqual(['ALREADY_THERE', 'ALREADY_THERE', 'IMPORTED']);
    expect(await count('petition')).toBe(before + 1);
  });

  it('keeps records of two sources apart', async () => {
    await done(run([letter('c-1')]));
    expect(await done(run([letter('c-1')], { source: 'hotline' }))).toMatchObject({ imported: 1 });
  });

  it('rejects the faulty records by key and reason and imports the others', async () => {
    const { outcomes, rejected } = await done(
      run([letter('d-1', { text: '　' }), letter('d-2'), letter('d-2'), letter('d-3', { receivedOn: '2026-03-03' })]),
    );
    expect(rejected).toBe(3);
    expect(outcomes.map(({ key, outcome, code }) => [key, outcome, code])).toEqual([
      ['d-1', 'REJECTED', 'RECORD_WITHOUT_TEXT'],
      ['d-2', 'IMPORTED', null],
      ['d-2', 'REJECTED', 'RECORD_KEY_TWICE'],
      ['d-3', 'REJECTED', 'RECORD_DAY_IN_FUTURE'],
    ]);
  });

  it('happens whole or not at all', async () => {
    const before = [await count('petition'), await count('submission'), await count('outbox')];
    const killed = intake.acts.run(
      async (ctx) => {
        await importPetitions(ctx, { source: 'letters', kind: 'BACKLOG', records: [letter('e-1'), letter('e-2')] });
        throw new Error('killed in the middle');
      },
      null,
      intake.officer('petition-officer'),
    );
    await expect(killed).rejects.toThrow('killed');
    expect([await count('petition'), await count('submission'), await count('outbox')]).toEqual(before);
    expect(await done(run([letter('e-1'), letter('e-2')]))).toMatchObject({ imported: 2 });
  });

  it('adds a record once when two imports run at the same time', async () => {
    const batches = await Promise.all([1, 2, 3].map(() => done(run([letter('f-1'), letter('f-2')]))));
    expect(batches.reduce((sum, { imported }) => sum + imported, 0)).toBe(2);
  });

  it('gives nobody a receipt until somebody asks and proves to be the sender', async () => {
    const { outcomes } = await done(run([letter('g-1')]));
    const { id } = outcomes[0]!.matter!;
    expect(await intake.source.query('select 1 from receipt where matter_id = $1', [id])).toEqual([]);
    const first = () =>
      intake.acts.run(issueFirstReceipt, { id, proof: 'SAME_LETTER_SHOWN' as const }, intake.officer('reception'));
    const { receiptCode } = await done(first());
    expect(
      await intake.acts.run(openMatter, { code: receiptCode, client: 'somewhere' }, intake.anonymous),
    ).toHaveProperty('opened');
    expect(await refusalOf(first())).toBe('RECEIPT_ALREADY_GIVEN');
  });
});

describe('importing new letters', () => {
  it('runs every clock of receiving from the day of the file, and tells that registering was late', async () => {
    const { outcomes } = await done(run([letter('n-1', { receivedOn: '2026-02-24', petitioner })], { kind: 'NEW' }));
    expect(await clocksOf(intake, outcomes[0]!.matter!.id)).toEqual(['T01 MISSED', 'T03 RUNNING']);
  });

  it('without a day came today and are registered in time', async () => {
    const { outcomes } = await done(run([letter('n-2', { receivedOn: null, petitioner })], { kind: 'NEW' }));
    expect(await clocksOf(intake, outcomes[0]!.matter!.id)).toEqual(['T01 MET', 'T03 RUNNING']);
  });

  it('owes no notice to somebody unknown', async () => {
    const { outcomes } = await done(run([letter('n-3', { receivedOn: null })], { kind: 'NEW' }));
    expect(await clocksOf(intake, outcomes[0]!.matter!.id)).toEqual(['T01 MET', 'T03 NOT_APPLICABLE']);
  });
});

describe('a batch that was imported by mistake', () => {
  const batchId = (n: number) => `01990000-0000-7000-8000-00000000000${n}`;
  const undo = (n: number, officer = 'petition-officer', changes: Partial<UndoImport> = {}) =>
    intake.acts.run(undoImport, { batchId: batchId(n), reason: '导错文件', ...changes }, intake.officer(officer));
  const imported = async (n: number, keys: string[]) =>
    (
      await done(
        run(
          keys.map((key) => letter(key, { petitioner })),
          { batchId: batchId(n) },
        ),
      )
    ).outcomes.map(({ matter }) => matter!.id);
  const states = async (ids: string[]) =>
    (await intake.source.query('select status, title, body from petition where id = any($1) order by id', [ids])).map(
      (row: { status: string; title: string; body: string }) => `${row.status} ${row.title}${row.body}`,
    );

  it('leaves the register: rows and history stay, texts and clocks go, and the corrected file can be imported', async () => {
    const ids = await imported(1, ['u-1', 'u-2']);
    expect(await done(undo(1))).toEqual({ batchId: batchId(1), voided: 2, remaining: 0, kept: [] });
    expect(await states(ids)).toEqual(['VOIDED ', 'VOIDED ']);
    const [{ payload }] = await intake.source.query(
      `select payload from outbox where aggregate_id = $1 and type = 'petition.voided'`,
      [ids[0]],
    );
    expect(payload).toMatchObject({ batchId: batchId(1) });
    expect(await intake.source.query('select 1 from person_index where petition_id = any($1)', [ids])).toEqual([]);
    expect(await refusalOf(undo(1))).toBe('IMPORT_NOT_FOUND');
    expect(await done(run([letter('u-1')]))).toMatchObject({ imported: 1, alreadyThere: 0 });
  });

  it('stays whole where somebody acted on a petition of it; those stay and the others go when the officer says so', async () => {
    const [touched = '', free = ''] = await imported(2, ['v-1', 'v-2']);
    await done(
      intake.acts.run(
        issueFirstReceipt,
        { id: touched, proof: 'SAME_LETTER_SHOWN' as const },
        intake.officer('reception'),
      ),
    );
    expect(await refusalOf(undo(2))).toBe('IMPORT_ACTED_ON');
    expect(await states([free])).toEqual(['REGISTERED The roadThe road is dark.']);
    const { voided, kept } = await done(undo(2, 'petition-officer', { keepOthers: true }));
    expect([voided, kept.map(({ id }) => id)]).toEqual([1, [touched]]);
    expect(await states([touched])).toEqual(['REGISTERED The roadThe road is dark.']);
  });

  it('is undone by who imported it or the head of that office, and by nobody else', async () => {
    await imported(3, ['w-1']);
    expect(await refusalOf(undo(3, 'reception'))).toBe('IMPORT_NOT_ALLOWED');
    expect(await refusalOf(undo(3, 'petition-officer-2'))).toBe('IMPORT_NOT_YOURS');
    expect(await refusalOf(undo(3, 'station-01-head'))).toBe('IMPORT_NOT_YOURS');
    expect(await refusalOf(undo(3, 'legal-reviewer'))).toBe('IMPORT_NOT_YOURS');
    expect(await done(undo(3, 'petition-head'))).toMatchObject({ voided: 1 });
  });

  it('does not exist for an officer behind the wall of what it holds', async () => {
    const [id] = await imported(4, ['x-1']);
    const head = intake.officer('petition-head');
    await intake.source.query('update petition set wall = $2 where id = $1', [id, head.wall]);
    expect(await refusalOf(undo(4, 'petition-head'))).toBe('IMPORT_NOT_FOUND');
  });
});

it('letters are imported by the petition office and heads of units', async () => {
  expect(await refusalOf(run([letter('z-1')], {}, 'reception'))).toBe('IMPORT_NOT_ALLOWED');
});
