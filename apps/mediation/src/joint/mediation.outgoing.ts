import type * as events from '@redress/contracts';
import { outgoing, type OutgoingEvent } from '@redress/service-kit';
import type { Matter } from '../matter/matter.rules.js';
import type { Mediation } from './mediation.rules.js';

type Common = 'class' | 'unit' | 'mediationId' | 'on' | 'level';

/** Sends one event about a mediation on the stream of its matter: `facts` are the fields of its contract beyond what all of them say. */
export const mediationEvent = <C extends events.EventContract>(
  contract: C,
  matter: Matter,
  { id: mediationId, level }: Mediation,
  facts: Omit<events.PayloadOf<C>, Common> & { readonly on: string },
): OutgoingEvent =>
  outgoing(contract, matter.matterId, matter.wall, {
    class: matter.class,
    unit: matter.unit,
    mediationId,
    level,
    ...facts,
  } as unknown as events.PayloadOf<C>);
