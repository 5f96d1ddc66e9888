import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { Matters } from '../../test/matters.fixture.js';
import { onNoticeServed } from '../reactions/on-notice-served.js';
import { onPetitionTurnedAway } from '../reactions/on-petition-turned-away.js';

let matters: Matters;
beforeAll(async () => {
  matters = await Matters.open();
});
afterAll(() => matters?.close());

const contact = async (id: string) =>
  (
    await matters.rows<{ officer: string; ended: boolean; ended_by: string | null }>(
      'select officer, ended_at is not null as ended, ended_by from first_contact where matter_id = $1',
      id,
    )
  )[0];
const serve = (id: string, kind: string) =>
  matters.hear(onNoticeServed, id, {
    noticeId: uuidv7(),
    kind,
    proof: 'SIGNED',
    servedOn: '2026-08-10',
    sourceId: null,
  });

describe('the one officer who answers for a new matter', () => {
  it('is whoever registered it', async () => {
    expect(await contact(await matters.registered())).toMatchObject({ officer: 'reception', ended: false });
  });

  it('answers on when a matter was turned away, until the petitioner has the paper that says so', async () => {
    const id = await matters.registered();
    await matters.hear(onPetitionTurnedAway, id, { noticeOwed: true });
    await serve(id, 'RECEIPT');
    expect(await contact(id)).toMatchObject({ ended: false });
    await serve(id, 'NON_ACCEPTANCE');
    expect(await contact(id)).toMatchObject({ ended: true, ended_by: 'notice.served NON_ACCEPTANCE' });
  });

  it('is released at once where nobody can be written to', async () => {
    const id = await matters.registered();
    await matters.hear(onPetitionTurnedAway, id, { noticeOwed: false });
    expect(await contact(id)).toMatchObject({ ended: true });
  });
});
