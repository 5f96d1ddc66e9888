import type * as events from '@redress/contracts';
import { outgoing, type OutgoingEvent } from '@redress/service-kit';
import type { Matter } from '../matter/matter.rules.js';
import type { Referral } from './referral.rules.js';

type Common = 'class' | 'unit' | 'referralId' | 'agency' | 'purpose';

/** Sends one event about a referral on the stream of its matter: `facts` are the fields of its contract beyond what all of them say. */
export const referralEvent = <C extends events.EventContract>(
  contract: C,
  matter: Matter,
  referral: Referral,
  facts: Omit<events.PayloadOf<C>, Common>,
): OutgoingEvent =>
  outgoing(contract, matter.matterId, matter.wall, {
    class: matter.class,
    unit: referral.senderUnit,
    referralId: referral.id,
    agency: referral.agency,
    purpose: referral.purpose,
    ...facts,
  } as events.PayloadOf<C>);
