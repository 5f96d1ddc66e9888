/** How the deliveries of a subscription stand. */
export interface Standing {
  readonly id: string;
  readonly lastSuccess: Date | null;
  readonly waiting: number;
  readonly waitingSince: Date | null;
  /** Legal time that has passed since. */
  readonly waitingHours: number;
  readonly nextAttempt: Date | null;
  readonly parked: number;
  readonly parkedSince: Date | null;
}
