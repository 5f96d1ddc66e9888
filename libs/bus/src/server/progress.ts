/** Since when nothing has moved although there is work. An attempt that failed is a sign of life; an idle consumer does not stall. */
export class Progress {
  private movedAt = performance.now();

  touch(): void {
    this.movedAt = performance.now();
  }

  /** Milliseconds without a sign of life; 0 while there is nothing to do. */
  stalledFor(lag: number): number {
    if (lag === 0) this.touch();
    return Math.round(performance.now() - this.movedAt);
  }
}
