const OVERLAP_MS = 14 * 86_400_000;

/** Until when an old key signs beside the new one; a revoked key ends now. */
export const overlapEnd = (now: Date, revoke: boolean): Date => (revoke ? now : new Date(now.getTime() + OVERLAP_MS));
