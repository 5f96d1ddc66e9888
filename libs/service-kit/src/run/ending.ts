/** A fault after which the process can only end in order and be started again; heard by whoever stops it, also when it came before. */
export class Ending {
  private reason: string | null = null;
  private listener: ((reason: string) => void) | null = null;

  readonly because = (reason: string): void => {
    this.reason ??= reason;
    this.listener?.(this.reason);
  };

  heard(listener: (reason: string) => void): void {
    this.listener = listener;
    if (this.reason) listener(this.reason);
  }
}
