import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { people } from '@redress/demo';
import { IntakeDesk } from '../../test/intake-desk.js';
import { withdrawPetition } from '../petition/withdraw-petition.js';
import { screenPetition } from '../petition/screen-petition.js';
import { reissueReceipt } from '../receipt/reissue-receipt.js';
import { revealIdentity } from '../person/reveal-identity.js';
import { addCoPetitioners } from './add-co-petitioners.js';
import { leaveGroup } from './leave-group.js';
import { nameContactPerson } from './name-contact-person.js';
import { listParties } from './parties.js';

let desk: IntakeDesk;
const crowd = people(23);
const someone = () => {
  const { name, phone, civilId, address } = crowd.next().value;
  return { name, phone, civilId, address };
};
const [first, second, third] = [someone(), someone(), someone()];
const group = (more: object[] = [second, third]) =>
  desk.registered({ channel: 'LETTER', petitioner: first, coPetitioners: more });
const parties = async (id: string) => (await listParties({ tx: desk.service.source.manager }, [id]))[0]!;
const contact = async (id: string) => (await parties(id)).find((party) => party.contact)?.no;
const name = async (id: string) =>
  (await desk.done(revealIdentity, { id, purpose: 'CONTACT_PETITIONER', reason: '联系' }, 'reception')).name;

beforeAll(async () => {
  desk = await IntakeDesk.open();
}, 30_000);
afterAll(() => desk?.close());

describe('a group', () => {
  it('grows without limit, also from one who petitioned alone', async () => {
    const id = await group([]);
    expect(await parties(id)).toEqual([]);
    const more = Array.from({ length: 200 }, (_, index) => ({ name: `示${index}` }));
    await desk.done(addCoPetitioners, { id, coPetitioners: more }, desk.service.petitioner(id));
    await desk.done(addCoPetitioners, { id, coPetitioners: [second] }, 'reception');
    expect((await parties(id)).length).toBe(202);
    expect((await parties(id)).at(0)).toMatchObject({ no: 1, contact: true, reachable: true, role: 'CO_PETITIONER' });
    expect((await parties(id)).at(1)).toMatchObject({ reachable: false });
    expect((await parties(id)).at(-1)).toMatchObject({ no: 202, reachable: true });
  });

  it('is joined by somebody, and beside somebody', async () => {
    const nameless = await desk.registered({ channel: 'LETTER', petitioner: null });
    expect(await desk.refused(addCoPetitioners, { id: nameless, coPetitioners: [second] })).toBe(
      'CO_PETITIONER_UNKNOWN',
    );
    expect(await desk.refused(addCoPetitioners, { id: await group(), coPetitioners: [{}] })).toBe(
      'CO_PETITIONER_UNKNOWN',
    );
  });

  it('has one contact person, whom papers reach', async () => {
    const id = await group([second, { name: '示无址' }]);
    expect(await contact(id)).toBe(1);
    expect(await desk.refused(nameContactPerson, { id, no: 3 })).toBe('CONTACT_PERSON_UNCLEAR');
    expect(await desk.refused(nameContactPerson, { id, no: 4 })).toBe('PARTY_NOT_FOUND');
    await desk.done(nameContactPerson, { id, no: 2 }, 'reception');
    expect([await contact(id), await name(id)]).toEqual([2, second.name]);
  });

  it('takes no simple track, without anybody having to say so', async () => {
    const asked = { class: 'APPEAL_REQUEST' as const, route: 'PETITION' as const, track: 'SIMPLE' as const };
    const simple = { ...asked, simpleGround: 'FACTS_CLEAR' as const, reasons: '简' };
    expect(await desk.refused(screenPetition, { id: await group(), ...simple })).toBe('SIMPLE_NOT_GROUP');
    await desk.done(screenPetition, { id: await group(), ...simple, group: false });
  });
});

describe('one of a group who withdraws', () => {
  it('withdraws for nobody else', async () => {
    const id = await group();
    const own = desk.service.petitioner(id);
    expect(await desk.refused(withdrawPetition, { id, confirmed: true }, own)).toBe('WITHDRAWAL_OF_GROUP');
  });

  it('leaves with the receipt: papers go to another, and the old receipt opens nothing', async () => {
    const id = await group();
    await desk.done(leaveGroup, { id }, desk.service.petitioner(id));
    expect((await parties(id)).map(({ no }) => no)).toEqual([2, 3]);
    expect([await contact(id), await name(id)]).toEqual([2, second.name]);
    expect(
      await desk.one('select count(*)::int as open from receipt where matter_id = $1 and revoked_at is null', id),
    ).toEqual({ open: 0 });
    const shown = { civilId: first.civilId };
    expect(await desk.refused(reissueReceipt, { id, shown })).toBe('RECEIPT_IDENTITY_NOT_PROVED');
    await desk.done(reissueReceipt, { id, shown: { civilId: second.civilId } });
    expect(await desk.one('select status from petition where id = $1', id)).toEqual({ status: 'REGISTERED' });
  });

  it('leaves at the counter with what is shown there, and no officer takes anybody out', async () => {
    const id = await group();
    expect(await desk.refused(leaveGroup, { id, no: 2 }, 'reception')).toBe('PARTY_NOT_PROVED');
    const others = { civilId: third.civilId };
    expect(await desk.refused(leaveGroup, { id, no: 2, shown: others }, 'reception')).toBe('PARTY_NOT_PROVED');
    expect(await desk.refused(leaveGroup, { id, no: 9 }, 'reception')).toBe('PARTY_NOT_FOUND');
    await desk.done(leaveGroup, { id, no: 2, shown: { civilId: second.civilId } }, 'reception');
    expect([(await parties(id)).map(({ no }) => no), await contact(id)]).toEqual([[1, 3], 1]);
  });

  it('is the last one at some time, who withdraws the matter', async () => {
    const id = await group([second]);
    await desk.done(leaveGroup, { id, no: 2, shown: { phone: second.phone } }, 'reception');
    const own = desk.service.petitioner(id);
    expect(await desk.refused(leaveGroup, { id }, own)).toBe('PARTY_LAST');
    await desk.done(withdrawPetition, { id, confirmed: true }, own);
  });
});
