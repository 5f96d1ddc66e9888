import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Act, Actor } from '@redress/service-kit';
import type { TestService } from '@redress/service-kit/testing';
import { recordCallBack } from '../src/call-back/record-call-back.js';
import { recordContact } from '../src/call-back/record-contact.js';
import { importPetitions } from '../src/channel/import-petitions.js';
import { confirmCorrection } from '../src/correction/confirm-correction.js';
import { correctRecord } from '../src/correction/correct-record.js';
import { printNotice } from '../src/notice/print-notice.js';
import { serveNotice } from '../src/notice/serve-notice.js';
import { addCoPetitioners } from '../src/party/add-co-petitioners.js';
import { admitRepresentative } from '../src/party/admit-representative.js';
import { leaveGroup } from '../src/party/leave-group.js';
import { nameContactPerson } from '../src/party/name-contact-person.js';
import { recordOtherParty } from '../src/party/record-other-party.js';
import { revealIdentity } from '../src/person/reveal-identity.js';
import { acceptPetition } from '../src/petition/accept-petition.js';
import { declineAcceptance } from '../src/petition/decline-acceptance.js';
import { divertPetition } from '../src/petition/divert-petition.js';
import { keepPetition } from '../src/petition/keep-petition.js';
import { linkPetitions } from '../src/petition/link-petitions.js';
import { nameConcerned } from '../src/petition/name-concerned.js';
import { objectToTransfer } from '../src/petition/object-to-transfer.js';
import { ratePetition } from '../src/petition/rate-petition.js';
import { recordObjectionAnswer } from '../src/petition/record-objection-answer.js';
import { refuseLink } from '../src/petition/refuse-link.js';
import { registerPetition } from '../src/petition/register-petition.js';
import { screenPetition } from '../src/petition/screen-petition.js';
import { splitSubmission } from '../src/petition/split-submission.js';
import { transferPetition } from '../src/petition/transfer-petition.js';
import { withdrawPetition } from '../src/petition/withdraw-petition.js';
import { issueFirstReceipt } from '../src/receipt/issue-first-receipt.js';
import { reissueReceipt } from '../src/receipt/reissue-receipt.js';
import { confirmStatement } from '../src/statement/confirm-statement.js';
import { done, lodge, openIntake, refusalOf } from './intake.js';

const reasons = '按规定';
const someone = [{ kind: 'unit', code: 'station-03' }];
/** Every act on a petition, with an input that lacks nothing. */
const ACTS: readonly (readonly [Act<never, unknown>, object])[] = [
  [screenPetition, { class: 'APPEAL_REQUEST', route: 'PETITION', reasons }],
  [acceptPetition, {}],
  [declineAcceptance, { reason: 'NOT_OURS', organ: 'municipal-bureau' }],
  [divertPetition, { legalRoute: 'COURT' }],
  [transferPetition, { organ: 'municipal-bureau' }],
  [objectToTransfer, { reasons }],
  [recordObjectionAnswer, { agreed: true }],
  [nameConcerned, { concerned: someone }],
  [splitSubmission, { parts: [{ class: 'SUGGESTION', text: reasons, requests: [1] }] }],
  [linkPetitions, { firstId: '00000000-0000-7000-8000-000000000000' }],
  [refuseLink, { firstId: '00000000-0000-7000-8000-000000000000' }],
  [withdrawPetition, { confirmed: true }],
  [keepPetition, {}],
  [recordContact, { unit: 'station-03', contactOn: '2020-01-02' }],
  [recordCallBack, { result: 'OWN_WISH' }],
  [ratePetition, { rating: 'SATISFIED' }],
  [confirmStatement, { result: 'CONFIRMED' }],
  [addCoPetitioners, { coPetitioners: [{ name: '同行人' }] }],
  [nameContactPerson, { no: 1 }],
  [leaveGroup, { no: 1 }],
  [admitRepresentative, { no: 1 }],
  [recordOtherParty, { person: { name: '对方' } }],
  [revealIdentity, { purpose: 'CONTACT', reason: reasons }],
  [issueFirstReceipt, { proof: 'KNOWS_CONTENT' }],
  [reissueReceipt, { shown: {} }],
  [correctRecord, { field: 'title', value: reasons, reason: reasons }],
];
const NOTICE_ACTS: typeof ACTS = [
  [printNotice, { kind: 'RECEIPT' }],
  [serveNotice, { kind: 'RECEIPT', proof: 'SIGNED' }],
];
const named = (acts: typeof ACTS) => acts.map(([act, input]) => [act.name, act, input] as const);

let intake: TestService;
/** One that everybody may know of, and one that the legal unit may not. */
let open: string;
let walled: string;
beforeAll(async () => {
  intake = await openIntake();
  open = (await lodge(intake, { channel: 'LETTER' })).matterId;
  const concerned = [{ kind: 'unit' as const, code: 'legal-unit' }];
  walled = (await lodge(intake, { channel: 'LETTER', concerned })).matterId;
});
afterAll(() => intake?.close());

const code = (act: Act<never, unknown>, input: object, actor: Actor | string) =>
  refusalOf(
    intake.acts.run(act, input as never, typeof actor === 'string' ? intake.officer(actor) : actor) as Promise<unknown>,
  );

describe('an act on a petition', () => {
  it.each(named(ACTS))('%s is not for a post that only watches over the county', async (_name, act, input) => {
    expect(await code(act, { ...input, id: open }, 'discipline-officer')).toBe('PETITION_ACT_NOT_ALLOWED');
  });

  it.each(named(ACTS))('%s does not find a matter behind the wall, nor one out of reach', async (_name, act, input) => {
    expect(await code(act, { ...input, id: walled }, 'legal-reviewer')).toBe('PETITION_NOT_FOUND');
    expect(await code(act, { ...input, id: open }, 'station-02-officer')).toBe('PETITION_NOT_FOUND');
  });

  it('links no repeat to a matter behind the wall of the officer who links', async () => {
    const officer = intake.officer('petition-officer', { unit: 'legal-unit' });
    expect(await code(linkPetitions, { id: open, firstId: walled }, { ...officer, wall: [] })).not.toBe(
      'PETITION_NOT_FOUND',
    );
    expect(await code(linkPetitions, { id: open, firstId: walled }, officer)).toBe('PETITION_NOT_FOUND');
  });
});

describe('a paper', () => {
  it.each(named(NOTICE_ACTS))('%s is not for a post that only watches over the county', async (_name, act, input) => {
    expect(await code(act, { ...input, petition: open }, 'discipline-officer')).toBe('PETITION_ACT_NOT_ALLOWED');
  });

  it.each(named(NOTICE_ACTS))('%s does not find it behind the wall, nor out of reach', async (_name, act, input) => {
    expect(await code(act, { ...input, petition: walled }, 'legal-reviewer')).toBe('NOTICE_NOT_FOUND');
    expect(await code(act, { ...input, petition: open }, 'station-02-officer')).toBe('NOTICE_NOT_FOUND');
  });
});

describe('a correction that waits for a second officer', () => {
  const proposed = async (id: string): Promise<string> =>
    (
      await done(
        intake.acts.run(
          correctRecord,
          { id, field: 'receivedOn', value: '2020-01-02', reason: reasons },
          intake.officer('petition-head'),
        ),
      )
    ).id;

  it('is not for a post that only watches, is not found behind the wall nor out of reach, nor where there is none', async () => {
    const [seen, hidden] = [await proposed(open), await proposed(walled)];
    const confirm = (id: string, who: string) => code(confirmCorrection, { id, agreed: true }, who);
    expect(await confirm(seen, 'discipline-officer')).toBe('PETITION_ACT_NOT_ALLOWED');
    expect(await confirm(hidden, 'legal-reviewer')).toBe('CORRECTION_NOT_FOUND');
    expect(await confirm(seen, 'station-02-officer')).toBe('CORRECTION_NOT_FOUND');
    expect(await confirm(open, 'petition-officer')).toBe('CORRECTION_NOT_FOUND');
    expect(await confirm(seen, 'petition-officer')).toBeNull();
  });
});

describe('handing in', () => {
  const register = (channel: 'WEB' | 'VISIT', actor: Actor | string) =>
    code(registerPetition, { channel, text: reasons }, actor);

  it('by the web is the petitioner’s own, so that no officer writes in somebody’s name', async () => {
    expect(await register('WEB', 'reception')).toBe('CHANNEL_IS_PUBLIC');
    expect(await register('WEB', intake.anonymous)).toBeNull();
    expect(await intake.source.query(`select taken_by from submission where channel = 'WEB'`)).toEqual([
      { taken_by: null },
    ]);
  });

  it('by every other way is taken down at the counter or in the petition office', async () => {
    expect(await register('VISIT', 'station-01-officer')).toBe('CHANNEL_NEEDS_OFFICER');
    expect(await register('VISIT', intake.anonymous)).toBe('CHANNEL_NEEDS_OFFICER');
    expect(await register('VISIT', 'reception')).toBeNull();
    expect(await intake.source.query(`select distinct taken_by from submission where channel = 'VISIT'`)).toEqual([
      { taken_by: 'reception' },
    ]);
  });

  it('as a file is for the petition office and heads of units', async () => {
    const records = [{ key: 'a', text: reasons }];
    expect(await code(importPetitions, { source: 'letters', kind: 'NEW', records }, 'reception')).toBe(
      'IMPORT_NOT_ALLOWED',
    );
  });
});
