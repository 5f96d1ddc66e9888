/** Kinds of timers that are set on a petition itself, not on one of its clocks. */
export const PETITION_TIMERS = ['withdrawal-effective'] as const;
