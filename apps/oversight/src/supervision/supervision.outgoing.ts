import { supervisionAnswered, supervisionOpened } from '@redress/contracts';
import { outgoing, type OutgoingEvent } from '@redress/service-kit';
import type { Matter } from '../matter/matter.rules.js';
import type { Supervision } from './supervision.rules.js';

const facts = (matter: Matter, { id, unit, trigger, round }: Supervision) => ({
  class: matter.class,
  unit,
  supervisionId: id,
  trigger,
  round,
});

/** Tells the unit, on the stream of the matter and behind its wall. The words stay here. */
export const opened = (matter: Matter, order: Supervision): OutgoingEvent =>
  outgoing(supervisionOpened, matter.matterId, matter.wall, {
    ...facts(matter, order),
    openedOn: order.openedOn,
    answerBy: order.answerBy,
  });

/** Tells that the unit has answered; `left` orders of the matter wait for theirs. */
export const answered = (matter: Matter, order: Supervision, on: string, left: number): OutgoingEvent =>
  outgoing(supervisionAnswered, matter.matterId, matter.wall, {
    ...facts(matter, order),
    answeredOn: on,
    adopted: order.adopted === true,
    left,
  });
