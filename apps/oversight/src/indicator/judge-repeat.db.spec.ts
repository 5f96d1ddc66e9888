import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OversightDesk } from '../../test/oversight.fixture.js';
import { onFactTold } from '../reactions/on-fact-told.js';
import { onPetitionLinked } from '../reactions/on-petition-linked.js';
import { judgeRepeat } from './judge-repeat.js';
import { listRepeats } from './list-repeats.query.js';

let desk: OversightDesk;
beforeAll(async () => {
  desk = await OversightDesk.open();
});
afterAll(() => desk?.close());

const DISCIPLINE = 'discipline-officer';
const read = (who: string) => desk.service.read(desk.who(who));
const fact = (id: string, type: string, payload: object) => desk.hear(onFactTold, id, payload, { type });
const answered = ({ wall = [] }: { wall?: string[] } = {}) => desk.registered(wall);
async function again(first: string, wall: string[] = []): Promise<string> {
  const id = await desk.registered(wall);
  await desk.hear(onPetitionLinked, id, { firstMatterId: first, linkedOn: '2026-04-01' }, { wall });
  return id;
}

describe('the causes of repeats', () => {
  it('are judged once, by discipline, by somebody who had no hand in either matter', async () => {
    const first = await answered();
    const id = await again(first);
    const code = (who: string, petition = id) =>
      desk.code(judgeRepeat, { petition, cause: 'INCOMPLETE' as const, words: 'x' }, who);
    expect(await code('leader')).toBe('REPEAT_ACT_NOT_ALLOWED');
    expect(await code('reception')).toBe('REPEAT_NOT_FOUND');
    expect(await code(DISCIPLINE, first)).toBe('REPEAT_NOT_FOUND');
    await fact(first, 'petition.assigned', { handler: DISCIPLINE, leaderInCharge: null });
    expect(await code(DISCIPLINE)).toBe('REPEAT_JUDGE_INVOLVED');
    expect(await code('discipline-officer-2')).toBe('done');
    expect(await code('discipline-officer-2')).toBe('REPEAT_JUDGED_ALREADY');
  });

  it('are answered in the version that was seen', async () => {
    const petition = await again(await answered());
    const input = { petition, cause: 'INCOMPLETE' as const, words: 'x', expectedVersion: 4 };
    expect(await desk.code(judgeRepeat, input, DISCIPLINE)).toBe('VERSION_CONFLICT');
  });

  it('behind the wall do not exist, whichever of the two is hidden', async () => {
    const wall = [desk.wall.unit('discipline')];
    const [later, first] = [await again(await answered(), wall), await again(await answered({ wall }))];
    const open = await again(await answered());
    const listed = (await listRepeats(read(DISCIPLINE), { first: 100, judged: false })).edges.map(
      ({ node }) => node.matterId,
    );
    expect([later, first, open].filter((id) => listed.includes(id))).toEqual([open]);
    for (const petition of [later, first])
      expect(await desk.code(judgeRepeat, { petition, cause: 'NEW_FACTS' as const, words: 'x' }, DISCIPLINE)).toBe(
        'REPEAT_NOT_FOUND',
      );
    await expect(listRepeats(read('leader'), {})).rejects.toThrow('does not judge repeats');
  });
});
