import { describe, expect, it } from '@jest/globals';
import { mayNow, supervisionActs, type SupervisionStatus, verifiesItself } from './supervision.rules.js';
import { missedClocks, triggers } from './trigger.data.js';

describe('a supervision order', () => {
  it('is answered by the unit, then verified, and ends when it was put right', () => {
    const allowed = (status: SupervisionStatus) =>
      (['answerSupervision', 'verifyRectification'] as const).filter((act) => mayNow({ status }, act));
    expect((Object.keys(supervisionActs) as SupervisionStatus[]).map(allowed)).toEqual([
      ['answerSupervision'],
      ['verifyRectification'],
      [],
    ]);
  });

  it('is never verified by the unit that owes it', () => {
    const order = { unit: 'station-01', answeredBy: 'leader' };
    expect(verifiesItself(order, { id: 'x', unit: 'station-01' })).toBe(true);
    expect(verifiesItself(order, { id: 'leader', unit: 'bureau' })).toBe(true);
    expect(verifiesItself(order, { id: 'x', unit: 'discipline' })).toBe(false);
    expect(verifiesItself({ ...order, answeredBy: null }, { id: 'x', unit: null })).toBe(false);
  });
});

describe('the trigger table', () => {
  it('opens by itself only what can be counted, and every missed clock has its ground', () => {
    for (const trigger of Object.values(missedClocks)) expect(triggers[trigger].counted).toBe(true);
    expect(Object.keys(missedClocks).sort()).toEqual(
      ['EXECUTION', 'T03', 'T06', 'T07', 'T09', 'T10', 'T11', 'T14', 'T17', 'T29'].sort(),
    );
  });

  it('names the article each ground rests on', () => {
    for (const { basis } of Object.values(triggers)) expect(basis).toMatch(/^2022 Regulations .*40/);
  });
});
