import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@redress/service-kit';
import { actsOfMatters, seeMatters } from '../src/matter/see-matter.query.js';
import { OversightDesk } from './oversight.fixture.js';

let desk: OversightDesk;
beforeAll(async () => {
  desk = await OversightDesk.open();
});
afterAll(() => desk?.close());

const read = (who: string | Actor) => desk.service.read(desk.who(who));
const sees = async (who: string | Actor, id: string) => (await seeMatters(read(who), [id]))[0] !== null;

describe('a matter in oversight', () => {
  it('exists for oversight, the petition office, its handler and the heads above, and for nobody else', async () => {
    const id = await desk.assigned();
    for (const who of ['discipline-officer', 'petition-officer', 'leader', 'station-01-officer', 'station-01-head'])
      expect([who, await sees(who, id)]).toEqual([who, true]);
    for (const who of ['station-01-officer-2', 'station-02-head', 'reception', 'admin', 'operator'])
      expect([who, await sees(who, id)]).toEqual([who, false]);
    expect(await sees(desk.service.petitioner(id), id)).toBe(false);
    expect(await sees(desk.service.anonymous, id)).toBe(false);
  });

  it('does not exist behind the wall, from the moment somebody turns out to be concerned', async () => {
    const id = await desk.assigned();
    await desk.moved(id, 'walled', { unit: null }, [desk.wall.unit('discipline')]);
    expect(await sees('discipline-officer', id)).toBe(false);
    expect(await sees('petition-officer', id)).toBe(true);
  });

  it('does not exist for an officer whose recusal was granted, nor for who had it before', async () => {
    const id = await desk.assigned();
    await desk.moved(id, 'recusal-decided', { officer: 'petition-officer', granted: true });
    await desk.moved(id, 'recusal-decided', { officer: 'leader', granted: false });
    await desk.moved(id, 'assignment-ended', { handler: 'station-01-officer' });
    expect(await sees('petition-officer', id)).toBe(false);
    expect(await sees('leader', id)).toBe(true);
    expect(await sees('station-01-officer', id)).toBe(false);
  });

  it('may be put under supervision by oversight alone', async () => {
    const id = await desk.assigned();
    expect(await actsOfMatters(read('discipline-officer'), [id])).toEqual([['openSupervision']]);
    expect(await actsOfMatters(read('station-01-head'), [id])).toEqual([[]]);
    expect(await actsOfMatters(read('reception'), [id])).toEqual([null]);
  });
});
