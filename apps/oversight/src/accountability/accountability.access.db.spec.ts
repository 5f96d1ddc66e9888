import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '@redress/service-kit';
import { filesOn, HEAD, INSPECTOR, LEGAL } from '../../test/accountability.fixture.js';
import { OversightDesk } from '../../test/oversight.fixture.js';
import type { Accountability } from './accountability.rules.js';
import { actsOfFile, filesByMatter, matterOfFile } from './see-accountability.query.js';

let desk: OversightDesk;
beforeAll(async () => {
  desk = await OversightDesk.open();
});
afterAll(() => desk?.close());
beforeEach(() => desk.at('2026-07-25T09:00:00+08:00'));
const { read, seen, sees, lists, propose, step } = filesOn(() => desk);

describe('who knows of a file', () => {
  it('is discipline, the legal unit and leaders; whom it is about from the finding on; no colleague and no superior', async () => {
    const file = await propose({ officer: 'station-01-officer' });
    const know = async () => {
      const all = [
        INSPECTOR,
        LEGAL,
        'leader',
        'station-01-officer',
        'station-01-officer-2',
        HEAD,
        'petition-officer',
        'station-02-head',
        'admin',
      ];
      const found: string[] = [];
      for (const who of all) if (await sees(who, file)) found.push(who);
      for (const who of all) expect([who, (await lists(who)).includes(file.id)]).toEqual([who, found.includes(who)]);
      return found;
    };
    expect(await know()).toEqual([INSPECTOR, LEGAL, 'leader']);
    expect(await step.state(file.id, 'station-01-officer')).toBe('ACCOUNTABILITY_NOT_FOUND');
    await step.find(file.id);
    expect(await know()).toEqual([INSPECTOR, LEGAL, 'leader', 'station-01-officer']);
    expect(await step.state(file.id, HEAD)).toBe('ACCOUNTABILITY_NOT_FOUND');
    await expect(lists(desk.service.anonymous)).rejects.toThrow('for officers');
    await expect(lists(desk.service.petitioner(file.matterId as string))).rejects.toThrow('for officers');
    await expect(lists(desk.service.officer('gone', { roles: ['oversight'] }))).rejects.toThrow('for officers');
  });

  it('finds it with the matter, where both exist for the caller', async () => {
    const file = await propose();
    const of = async (who: string | Actor) =>
      (await filesByMatter(read(who), [file.matterId as string]))[0]?.map(({ id }) => id);
    expect([await of(INSPECTOR), await of('petition-officer'), await of(HEAD)]).toEqual([[file.id], [], []]);
    await step.find(file.id);
    expect([await of(HEAD), await of('station-02-head')]).toEqual([[file.id], undefined]);
    expect(await of(desk.service.petitioner(file.matterId as string))).toBeUndefined();
  });

  it('about a head is kept from the superior, and another leader decides', async () => {
    const file = await propose({ officer: HEAD });
    await step.find(file.id);
    await step.state(file.id);
    await step.determine(file.id);
    expect([await sees('leader', file), await step.decide(file.id, 'leader')]).toEqual([
      false,
      'ACCOUNTABILITY_NOT_FOUND',
    ]);
    expect(await step.decide(file.id, 'deputy-leader', 'ADMONITION')).toBe('done');
  });

  it('about a unit is heard by its head alone, and nobody of the unit has a hand in it', async () => {
    const file = await propose({ unit: 'legal-unit' });
    expect(await sees('legal-reviewer', file)).toBe(false);
    await step.find(file.id);
    expect([await sees('legal-reviewer', file), await sees(LEGAL, file)]).toEqual([true, false]);
    expect(await step.state(file.id, 'legal-reviewer')).toBe('done');
    expect(await step.determine(file.id, 'legal-reviewer')).toBe('ACCOUNTABILITY_ACT_NOT_ALLOWED');
    expect(await step.determine(file.id, LEGAL)).toBe('ACCOUNTABILITY_NOT_FOUND');
  });

  it('is heard, and still does not learn who petitioned', async () => {
    const petition = await desk.assigned([desk.wall.officer('station-02-officer')]);
    const file = await propose({ petition, officer: 'station-02-officer' });
    await step.find(file.id);
    expect(await seen('station-02-officer', file)).not.toBeNull();
    expect(await matterOfFile(read('station-02-officer'), file)).toBeNull();
    expect(await matterOfFile(read(INSPECTOR), file)).toBe(petition);
    expect(await matterOfFile(read(INSPECTOR), { ...file, matterId: null })).toBeNull();
  });

  it('changes with the wall of the matter', async () => {
    const file = await propose();
    await desk.moved(file.matterId as string, 'walled', { unit: null }, [desk.wall.officer(LEGAL)]);
    expect([await sees(LEGAL, file), await step.determine(file.id)]).toEqual([false, 'ACCOUNTABILITY_NOT_FOUND']);
    expect(await lists(LEGAL)).not.toContain(file.id);
  });

  it('acts in four hands, and does what the post may', async () => {
    const file = await propose();
    const acts = async (who: string | Actor) => actsOfFile(read(who), (await seen(INSPECTOR, file)) as Accountability);
    expect([await acts(INSPECTOR), await acts(LEGAL)]).toEqual([['recordFinding'], []]);
    await step.find(file.id);
    expect([await acts(HEAD), await acts(LEGAL), await acts('leader')]).toEqual([
      ['giveStatement'],
      ['determineFault'],
      [],
    ]);
    const both = desk.service.officer(INSPECTOR, { roles: ['oversight', 'legal'] });
    await step.state(file.id);
    expect([await acts(both), await step.determine(file.id, both)]).toEqual([[], 'ACCOUNTABILITY_SAME_HAND']);
    for (const [who, one] of [
      ['leader', step.find],
      [INSPECTOR, step.determine],
      [LEGAL, step.decide],
      ['leader', step.appeal],
    ] as const)
      expect(await one(file.id, who)).toBe('ACCOUNTABILITY_ACT_NOT_ALLOWED');
    expect(await step.answer(file.id, true, INSPECTOR)).toBe('ACCOUNTABILITY_ACT_NOT_ALLOWED');
  });
});
