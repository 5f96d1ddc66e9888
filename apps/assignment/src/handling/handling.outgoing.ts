import type * as events from '@redress/contracts';
import { type ClockMatter, outgoing, type OutgoingEvent } from '@redress/service-kit';
import { answeringUnit, type Handling } from './handling.rules.js';

/** The stream of a matter in assignment. */
export const handlingThing = (matterId: string) => ({ type: 'handling', id: matterId });

/** The handling as the kit's clocks see it. */
export const clockMatter = (handling: Handling): ClockMatter => ({
  thing: handlingThing(handling.matterId),
  id: handling.matterId,
  class: handling.class,
  unit: answeringUnit(handling),
  wall: handling.wall,
  since: handling.receivedOn,
});

/** Sends one event about the handling of a matter: `facts` are the fields of its contract beyond class and unit. */
export const handlingEvent = <C extends events.EventContract>(
  contract: C,
  handling: Handling,
  facts: Omit<events.PayloadOf<C>, 'class' | 'unit'>,
): OutgoingEvent =>
  outgoing(contract, handling.matterId, handling.wall, {
    class: handling.class,
    unit: answeringUnit(handling),
    ...facts,
  } as events.PayloadOf<C>);
