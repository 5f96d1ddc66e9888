import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { IntakeDesk } from '../../test/intake-desk.js';
import { react } from '../../test/intake.js';
import { recordOtherParty } from '../party/record-other-party.js';
import { acceptPetition } from '../petition/accept-petition.js';
import { seePetitions } from '../petition/find-petition.query.js';
import { onMediationAgreed } from '../reactions/on-mediation-agreed.js';
import { onMediationOpened } from '../reactions/on-mediation-opened.js';
import { onMediationProposed } from '../reactions/on-mediation-proposed.js';
import { onMediationTerminated } from '../reactions/on-mediation-terminated.js';
import { onPetitionAssigned } from '../reactions/on-petition-assigned.js';
import { noticesByPetition } from './notices.loader.js';
import { printNotice } from './print-notice.js';
import { serveNotice } from './serve-notice.js';

let desk: IntakeDesk;
beforeAll(async () => {
  desk = await IntakeDesk.open();
  await desk.service.at('2026-08-03T09:00:00+08:00');
});
afterAll(() => desk?.close());

const person = { name: '示对方', phone: '14000020001', address: '示川县示平镇示范路201号' };
const mediationId = uuidv7();
const facts = (persons: readonly string[]) => ({ mediationId, level: 'L1', on: '2026-08-03', persons });

async function accepted(): Promise<string> {
  const { id } = await desk.screened();
  await desk.done(acceptPetition, { id });
  return id;
}
const papersOf = async (id: string, kind: string) =>
  desk.service.source.query<{ id: string; other: string | null }[]>(
    'select id, person_id as other from notice where petition_id = $1 and kind = $2 order by queued_at, id',
    [id, kind],
  );

describe('papers of joint mediation', () => {
  it('go to the petitioner and to the other parties of this matter, each under the own name', async () => {
    const id = await accepted();
    const other = await desk.done(recordOtherParty, { id, person });
    await react(desk.service, onMediationProposed, id, facts([other.id, uuidv7()]));
    const [own, theirs, ...more] = await papersOf(id, 'INVITATION');
    expect([own?.other, theirs?.other, more]).toEqual([null, other.id, []]);
    const printed = async (notice: string) => (await desk.done(printNotice, { id: notice }, 'reception')).addressee;
    expect(await printed(theirs!.id)).toBe('示对方');
    expect(await printed(own!.id)).not.toBe('示对方');
    await react(desk.service, onMediationTerminated, id, { ...facts([other.id]), cause: 'PARTY' });
    await react(desk.service, onMediationAgreed, id, {
      ...facts([other.id]),
      effectiveOn: '2026-08-03',
      performBy: '2026-09-03',
      whole: true,
    });
    expect(await papersOf(id, 'TERMINATION')).toHaveLength(2);
    expect(await papersOf(id, 'AGREEMENT')).toHaveLength(2);
  });

  it('to another party are nothing the petitioner sees or receives', async () => {
    const id = await accepted();
    const other = await desk.done(recordOtherParty, { id, person });
    await react(desk.service, onMediationProposed, id, facts([other.id]));
    const petitioner = desk.service.petitioner(id);
    const [seen] = await noticesByPetition(desk.service.read(petitioner), [id]);
    expect(seen!.filter(({ kind }) => kind === 'INVITATION').map(({ personId }) => personId)).toEqual([null]);
    const [, theirs] = await papersOf(id, 'INVITATION');
    expect(await desk.refused(serveNotice, { id: theirs!.id, proof: 'PORTAL' }, petitioner)).toBe('NOTICE_NOT_FOUND');
    await desk.done(serveNotice, { petition: id, kind: 'INVITATION', proof: 'PORTAL' }, petitioner);
    expect(await desk.refused(serveNotice, { petition: id, kind: 'INVITATION', proof: 'PORTAL' }, petitioner)).toBe(
      'NOTICE_NOT_FOUND',
    );
  });

  it('need somebody who can be reached; the name stands in no readable row', async () => {
    const id = await accepted();
    expect(await desk.refused(recordOtherParty, { id, person: { name: '示对方' } })).toBe('OTHER_PARTY_UNCLEAR');
    await desk.done(recordOtherParty, { id, person });
    const { n } = await desk.one(`select count(*)::int as n from history where data::text like '%示对方%'`);
    expect(n).toBe(0);
  });
});

it('who sits at the table reads the matter while it is open, beside the handler, and not longer', async () => {
  const id = await accepted();
  const handler = { unit: 'station-01', handler: 'station-01-officer', leaderInCharge: null, assignedOn: '2026-08-03' };
  const reads = async (code: string) => (await seePetitions(desk.service.read(desk.service.officer(code)), [id]))[0];
  await react(desk.service, onMediationOpened, id, {
    ...facts([]),
    members: ['station-03-mediator'],
    dueDate: '2026-08-18',
  });
  await react(desk.service, onPetitionAssigned, id, handler);
  expect(await reads('station-03-mediator')).toMatchObject({ id });
  await react(desk.service, onMediationTerminated, id, { ...facts([]), cause: 'LIMIT' });
  expect(await reads('station-03-mediator')).toBeNull();
  expect(await reads('station-01-officer')).toMatchObject({ id });
});
