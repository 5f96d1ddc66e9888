import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Envelope } from '@redress/bus';
import { type Actor, serviceActor } from '@redress/service-kit';
import { IntakeDesk } from '../../test/intake-desk.js';
import { declineAcceptance } from '../petition/decline-acceptance.js';
import { onPetitionFinalised } from '../reactions/on-petition-finalised.js';
import { finalitiesByPetition, finalMatters } from './finality.loader.js';

const petitioner = { name: '示终', phone: '14000040001', address: '示川县示平镇示范路41号' };
/** Of the legal unit, but with the post of the petition office: only the wall keeps this officer from anything. */
const WALLED: Partial<Actor> = { roles: ['petition-officer'] };
let desk: IntakeDesk;
/** Final, and hidden from the legal unit. */
let final: string;
let again: string;

const walled = () => desk.service.officer('legal-reviewer', WALLED);
const finalised = (id: string) =>
  desk.service.acts.run(
    async (ctx) => {
      const payload = { organ: 'provincial-department', finalisedOn: '2026-05-01' };
      await onPetitionFinalised(ctx, { key: id, payload } as unknown as Envelope);
      return true;
    },
    null,
    serviceActor('intake'),
  );
const decline = (id: string, finalId: string) => ({
  ...{ id, finalId, reason: 'FINALISED' as const, sameFactsAndReasons: true },
});

beforeAll(async () => {
  desk = await IntakeDesk.open();
  const concerned = [{ kind: 'unit' as const, code: 'legal-unit' }];
  final = await desk.registered({ petitioner, concerned });
  await finalised(final);
  again = (await desk.screened({}, { petitioner })).id;
});
afterAll(() => desk?.close());

describe('the register of finality', () => {
  it('holds a matter once, however often its way ends', async () => {
    await finalised(final);
    const [found] = await finalitiesByPetition(desk.service.read(desk.service.officer('petition-officer')), [final]);
    expect(found).toMatchObject({ organ: 'provincial-department', finalisedOn: '2026-05-01' });
    expect(await desk.one('select count(*)::int as entered from finality')).toEqual({ entered: 1 });
  });

  it('is no way to learn of a matter behind the wall, nor to name one that is not final or another’s', async () => {
    expect(await desk.refused(declineAcceptance, decline(again, final), walled())).toBe('PETITION_NOT_FOUND');
    const other = await desk.registered();
    expect(await desk.refused(declineAcceptance, decline(again, other))).toBe('DECLINE_NOT_FINAL');
    await finalised(other);
    expect(await desk.refused(declineAcceptance, decline(again, other))).toBe('DECLINE_OTHER_PERSON');
  });

  it('links what repeats a final matter to it, for those who may see both', async () => {
    await desk.done(declineAcceptance, decline(again, final));
    const seen = (actor: Actor) => finalMatters(desk.service.read(actor), [again, final]);
    expect(await seen(desk.service.officer('petition-officer'))).toEqual([
      expect.objectContaining({ id: final }),
      null,
    ]);
    expect(await seen(walled())).toEqual([null, null]);
  });
});
