import { refuser } from '../act/refusal.js';

/** Refusals of the acts of operators on events: code and basis; texts stand in ../locales. */
const busDeskRefusals = {
  BUS_ACT_NOT_ALLOWED: 'D: events are put in order by operators alone',
  PARKED_STREAM_NOT_FOUND: 'D: what you may not know of does not exist for you',
  SKIP_NOT_FIRST: 'D: events of a stream have their effect in order',
  SKIP_ASKED_ALREADY: 'D: one request for an event',
  SKIP_NOT_FOUND: 'D: what you may not know of does not exist for you',
  SKIP_SAME_PERSON: 'D: two persons answer for an event that is left out',
  REPUBLISH_TOO_OLD: 'D: what has left is kept for 30 days',
} as const;
export const refuseBusAct = refuser(busDeskRefusals);
