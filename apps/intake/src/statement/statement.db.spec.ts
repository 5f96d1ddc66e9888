import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { refusalOf } from '../../test/intake.js';
import { IntakeDesk } from '../../test/intake-desk.js';
import { screenPetition } from '../petition/screen-petition.js';
import { splitSubmission } from '../petition/split-submission.js';
import { registerPetition } from '../petition/register-petition.js';
import { trackMatter } from '../receipt/track-matter.query.js';
import { confirmStatement } from './confirm-statement.js';
import type { ConfirmStatement } from './statement.input.js';

let desk: IntakeDesk;
const oral = (readBack?: 'SIGNED') => desk.registered({ channel: 'PHONE', oral: { readBack }, requests: ['一', '二'] });
const confirm = (id: string, given: Partial<ConfirmStatement> = {}) =>
  desk.done(confirmStatement, { id, result: 'CONFIRMED', ...given }, 'reception');
const screen = { class: 'APPEAL_REQUEST' as const, route: 'PETITION' as const, reasons: '依法' };
const tracked = async (id: string) => (await trackMatter(desk.service.read(desk.service.petitioner(id)))).statement;

beforeAll(async () => {
  desk = await IntakeDesk.open();
}, 30_000);
afterAll(() => desk?.close());

describe('what was said', () => {
  it('is registered on the spot, and read back before anybody screens or divides it', async () => {
    const id = await oral();
    expect(await tracked(id)).toMatchObject({ status: 'TAKEN', changed: 0, how: null });
    expect(await desk.refused(screenPetition, { id, ...screen })).toBe('STATEMENT_NOT_READ_BACK');
    const parts = [{ class: 'SUGGESTION' as const, text: '甲', requests: [1] }];
    expect(await desk.refused(splitSubmission, { id, parts })).toBe('STATEMENT_NOT_READ_BACK');
    await confirm(id);
    expect(await tracked(id)).toMatchObject({ status: 'CONFIRMED', how: 'SPOKEN' });
    await desk.done(screenPetition, { id, ...screen });
  });

  it('is confirmed at the counter in the same breath', async () => {
    const id = await oral('SIGNED');
    expect(await tracked(id)).toMatchObject({ status: 'CONFIRMED', how: 'SIGNED' });
    expect(await desk.refused(confirmStatement, { id, result: 'CONFIRMED' })).toBe('STATEMENT_CONFIRMED_ALREADY');
  });

  it('is put right when it was not what the petitioner said, and read back again', async () => {
    const id = await oral();
    const changed = await confirm(id, { result: 'CHANGED', text: '桥上的灯坏了', requests: ['修灯'] });
    expect(changed).toMatchObject({ body: '桥上的灯坏了', requests: [{ no: 1, text: '修灯' }] });
    expect(await tracked(id)).toMatchObject({ status: 'TAKEN', changed: 1 });
    expect(
      await desk.one(`select count(*)::int as found from petition where id = $1 and '的灯' = any(search)`, id),
    ).toEqual({ found: 1 });
    await confirm(id, { how: 'SIGNED' });
    expect(await tracked(id)).toMatchObject({ status: 'CONFIRMED', how: 'SIGNED', changed: 1 });
  });

  it('is put right by the petitioner with the receipt, and needs no reading back then', async () => {
    const id = await oral();
    const own = desk.service.petitioner(id);
    const changed = await desk.done(confirmStatement, { id, result: 'CHANGED', text: '是桥不是路' }, own);
    expect(changed).toMatchObject({ body: '是桥不是路', requests: [{ text: '一' }, { text: '二' }] });
    expect(await tracked(id)).toMatchObject({ status: 'CONFIRMED', how: 'PORTAL' });
  });

  it('can be left unconfirmed for a reason, so that the clock of the law is kept, and confirmed later', async () => {
    const id = await oral();
    expect(await desk.refused(confirmStatement, { id, result: 'NOT_CONFIRMED' })).toBe('STATEMENT_LACKS_REASONS');
    await confirm(id, { result: 'NOT_CONFIRMED', reasons: '来电中断,无回拨号码' });
    expect(await tracked(id)).toMatchObject({ status: 'NOT_CONFIRMED', reasons: '来电中断,无回拨号码' });
    await desk.done(screenPetition, { id, ...screen });
    expect(await desk.refused(confirmStatement, { id, result: 'CHANGED', text: '另说' })).toBe('STATEMENT_SCREENED');
    expect(await desk.refused(confirmStatement, { id, result: 'CHANGED' })).toBe('STATEMENT_LACKS_TEXT');
    await confirm(id);
    expect(await tracked(id)).toMatchObject({ status: 'CONFIRMED', reasons: null });
  });

  it('is not what comes in writing', async () => {
    const id = await desk.registered({ channel: 'LETTER' });
    expect(await desk.refused(confirmStatement, { id, result: 'CONFIRMED' })).toBe('STATEMENT_NOT_ORAL');
    const letter = { channel: 'LETTER' as const, text: '信', oral: {} };
    expect(await refusalOf(desk.run(registerPetition, letter, 'reception'))).toBe('STATEMENT_NOT_SPOKEN');
    await desk.done(screenPetition, { id, ...screen });
  });
});
