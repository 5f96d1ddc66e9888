import * as events from '@redress/contracts';
import { type ClockMatter, outgoing, type OutgoingEvent } from '@redress/service-kit';
import type { Petition } from './petition.rules.js';

/** What every event about a petition repeats: class and unit; the wall travels in the envelope. */
const matter = (petition: Petition) => ({ class: petition.class, unit: petition.unit });

/** The petition as the kit's clocks see it. */
export const clockMatter = (petition: Petition): ClockMatter => ({
  thing: petitionThing(petition.id),
  id: petition.id,
  class: petition.class,
  unit: petition.unit,
  wall: petition.wall,
  since: petition.receivedOn,
});

/** The stream of a petition in intake. */
export const petitionThing = (id: string) => ({ type: 'petition', id });

/** Sends one event of a petition: `facts` are the fields of its contract beyond class and unit. */
export function petitionEvent<C extends events.EventContract>(
  contract: C,
  petition: Petition,
  facts: Omit<events.PayloadOf<C>, 'class' | 'unit'>,
): OutgoingEvent {
  return outgoing(contract, petition.id, petition.wall, { ...matter(petition), ...facts } as events.PayloadOf<C>);
}

export const registeredEvent = (petition: Petition): OutgoingEvent =>
  petitionEvent(events.petitionRegistered, petition, {
    channel: petition.channel,
    submissionId: petition.submissionId,
    parentId: petition.parentId,
    receivedOn: petition.receivedOn,
    receivedAt: petition.receivedAt.toISOString(),
    registeredBy: petition.registeredBy,
    fromOrgan: petition.fromOrgan,
    backlog: petition.backlog,
  });
