/** The offsets of one partition that are being worked on. What may be committed is the first that is not settled, however many later ones are. */
export class SettledOffsets {
  private readonly open = new Set<number>();
  private next = 0;

  /** Offsets are opened in rising order. */
  begin(offset: number): void {
    this.open.add(offset);
    this.next = offset + 1;
  }

  /** Marks one as done, ignored or parked, and returns the offset below which everything is settled. */
  settle(offset: number): number {
    this.open.delete(offset);
    for (const first of this.open) return first;
    return this.next;
  }

  get size(): number {
    return this.open.size;
  }
}
