import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { decodeJwt } from 'jose';
import type { TestService } from '@redress/service-kit/testing';
import { done, dumpOf, lodge, openIntake, petitioner, refusalOf } from '../../test/intake.js';
import { issueFirstReceipt } from './issue-first-receipt.js';
import { openedOrRefused, openMatter } from './open-matter.js';
import { reissueReceipt } from './reissue-receipt.js';
import { trackMatter } from './track-matter.query.js';

let intake: TestService;
let addresses = 0;
const newAddress = () => `address-${(addresses += 1)}`;
const open = async (code: string, client = newAddress(), part: string | null = null) =>
  openedOrRefused(await intake.acts.run(openMatter, { code, part, client }, intake.anonymous));
const matterOf = async (code: string) => {
  const opened = await open(code);
  return 'token' in opened ? (decodeJwt(opened.token)['matter'] as string) : null;
};

beforeAll(async () => {
  intake = await openIntake();
  await intake.at('2026-03-02T09:00:00+08:00');
}, 30_000);
afterAll(() => intake?.close());

describe('a receipt code', () => {
  it('opens the own matter and no other', async () => {
    const [mine, other] = [await lodge(intake), await lodge(intake)];
    expect(await matterOf(mine.receiptCode)).toBe(mine.matterId);
    expect(await matterOf(other.receiptCode)).toBe(other.matterId);
  });

  it('that is unknown, wrong, mistyped or revoked gets one and the same answer', async () => {
    const { receiptCode, matterId } = await lodge(intake);
    const { receiptCode: revoked, matterId: other } = await lodge(intake);
    await done(
      intake.acts.run(reissueReceipt, { id: other, shown: { phone: petitioner.phone } }, intake.officer('reception')),
    );
    const wrong = `${receiptCode.slice(0, 6)}${(await lodge(intake)).receiptCode.slice(6)}`;
    const answers = await Promise.all(
      [revoked, wrong, 'nonsense', '', receiptCode.slice(0, -3)].map((code) => open(code)),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ refused: { code: 'RECEIPT_NOT_VALID' } });
    expect(await matterOf(receiptCode)).toBe(matterId);
  });

  it('is read as people type it', async () => {
    const { receiptCode, matterId } = await lodge(intake);
    expect(await matterOf(` ${receiptCode.toLowerCase().replaceAll('-', ' ')} `)).toBe(matterId);
  });

  it('stands readable nowhere in the database, not even in the stored answer to a repeated registration', async () => {
    const { receiptCode } = await lodge(intake, {}, 'reception', 'a-key-of-the-client-0009');
    const [, secret] = receiptCode.match(/^.{6}-(.*)-.$/) as RegExpMatchArray;
    const dump = await dumpOf(intake);
    expect(dump.length).toBeGreaterThan(10_000);
    for (const trace of [receiptCode, secret!, secret!.replaceAll('-', '')].flatMap((text) => [
      text,
      Buffer.from(text).toString('hex'),
      Buffer.from(text).toString('base64'),
    ]))
      expect(dump.includes(trace)).toBe(false);
  });
});

describe('looking receipts up', () => {
  it('is bounded to five a minute from one address, tried codes included, and goes on a minute later', async () => {
    const address = newAddress();
    for (let tries = 0; tries < 5; tries += 1) await open('nonsense', address);
    const { receiptCode } = await lodge(intake);
    await expect(open(receiptCode, address)).rejects.toMatchObject({ extensions: { code: 'RATE_LIMITED' } });
    expect(await open(receiptCode)).toHaveProperty('token');
    await intake.at('2026-03-02T09:20:00+08:00');
    expect(await open(receiptCode, address)).toHaveProperty('token');
  });

  it('keeps no address longer than a day', async () => {
    await open('nonsense', 'an-address-of-yesterday');
    await intake.at('2026-03-04T09:00:00+08:00');
    await open('nonsense');
    const [{ n }] = await intake.source.query('select count(*)::int as n from receipt_lookup');
    expect(n).toBe(1);
  });
});

describe('a lost code', () => {
  const again = (id: string, shown: { civilId?: string; phone?: string }, officer = 'reception') =>
    intake.acts.run(reissueReceipt, { id, shown }, intake.officer(officer));

  it('is replaced for who shows what the matter keeps, and the old one ends', async () => {
    const { matterId, receiptCode } = await lodge(intake);
    const given = await done(again(matterId, { civilId: petitioner.civilId, phone: petitioner.phone }));
    expect(await matterOf(given.receiptCode)).toBe(matterId);
    expect(await open(receiptCode)).toMatchObject({ refused: { code: 'RECEIPT_NOT_VALID' } });
  });

  it('is not replaced for anybody else', async () => {
    const { matterId, receiptCode } = await lodge(intake);
    expect(await refusalOf(again(matterId, { phone: '10000009999' }))).toBe('RECEIPT_IDENTITY_NOT_PROVED');
    expect(await refusalOf(again(matterId, {}))).toBe('RECEIPT_IDENTITY_NOT_PROVED');
    expect(await matterOf(receiptCode)).toBe(matterId);
  });

  it('of a matter without identity is not replaced', async () => {
    const { matterId } = await lodge(intake, { petitioner: null });
    expect(await refusalOf(again(matterId, { phone: petitioner.phone }))).toBe('RECEIPT_IDENTITY_UNKNOWN');
  });

  it('is replaced at the counter of the petition office only', async () => {
    const { matterId } = await lodge(intake);
    expect(await refusalOf(again(matterId, { phone: petitioner.phone }, 'legal-reviewer'))).toBe(
      'PETITION_ACT_NOT_ALLOWED',
    );
  });

  it('is not a first receipt: that is given once', async () => {
    const { matterId } = await lodge(intake);
    expect(
      await refusalOf(
        intake.acts.run(issueFirstReceipt, { id: matterId, proof: 'SAME_LETTER_SHOWN' }, intake.officer('reception')),
      ),
    ).toBe('RECEIPT_ALREADY_GIVEN');
  });
});

describe('tracking the own matter', () => {
  it('shows stage, every clock, every paper and what was handed in', async () => {
    const { matterId, code } = await lodge(intake);
    const tracking = await trackMatter(intake.read(intake.petitioner(matterId)));
    expect(tracking).toMatchObject({
      code,
      stage: 'REGISTERED',
      parts: [],
      partSealed: false,
      fileOpenings: [],
      withdrawal: null,
    });
    expect(tracking.clocks.map(({ rule }) => rule)).toEqual(['T01', 'T03']);
    expect(tracking.notices).toMatchObject([{ kind: 'RECEIPT', status: 'SERVED' }]);
    expect(tracking.submissions).toMatchObject([{ code, channel: 'VISIT' }]);
  });

  it('of a report tells that it was received and sealed, and nothing else', async () => {
    const { matterId, code, receiptCode } = await lodge(intake, { class: 'REPORT' });
    expect(await matterOf(receiptCode)).toBe(matterId);
    const tracking = await trackMatter(intake.read(intake.petitioner(matterId)));
    expect(tracking).toEqual({
      code,
      stage: 'SEALED',
      clocks: [],
      parts: [],
      partSealed: false,
      notices: [],
      fileOpenings: [],
      submissions: [],
      withdrawal: null,
      callBacks: [],
      statement: null,
    });
  });

  it('is for the petitioner alone', async () => {
    const { matterId } = await lodge(intake);
    await expect(trackMatter(intake.read(intake.anonymous))).rejects.toMatchObject({
      extensions: { code: 'FORBIDDEN' },
    });
    await expect(
      trackMatter(intake.read({ ...intake.officer('petition-officer'), matter: matterId })),
    ).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
  });
});
