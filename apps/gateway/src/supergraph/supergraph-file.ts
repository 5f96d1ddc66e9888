import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';

type Took = (sdl: string, hash: string) => void;
interface Reports {
  readonly onSwap: (hash: string) => void;
  readonly onRefused: (error: unknown) => void;
}

/**
 * The supergraph's file: read again when it changes or on SIGHUP. What cannot be taken is refused and the last good one stays.
 */
export class SupergraphFile {
  private hash = '';
  private seen = '';
  private timer: NodeJS.Timeout | undefined;
  constructor(
    private readonly path: string,
    private readonly took: Took,
    private readonly reports: Reports,
  ) {}

  /** Reads the file for the first time; a fault goes to the caller. */
  open(): void {
    this.seen = this.stamp();
    this.take();
  }

  /** Looks for a change every second. */
  watch(everyMs = 1000): void {
    this.timer = setInterval(() => this.look(), everyMs);
    this.timer.unref();
    process.on('SIGHUP', this.reload);
  }

  close(): void {
    clearInterval(this.timer);
    process.off('SIGHUP', this.reload);
  }

  /** Reads the file now. */
  reload = (): void => {
    try {
      if (this.take()) this.reports.onSwap(this.hash);
    } catch (error) {
      this.reports.onRefused(error);
    }
  };

  private look(): void {
    const stamp = this.stamp();
    if (stamp === this.seen) return;
    this.seen = stamp;
    this.reload();
  }

  /** Takes the file when its content is new; false when it is not. */
  private take(): boolean {
    const sdl = readFileSync(this.path, 'utf8');
    const hash = createHash('sha256').update(sdl).digest('hex');
    if (hash === this.hash) return false;
    this.took(sdl, hash);
    this.hash = hash;
    return true;
  }

  /** Changes whenever the file does; a file that is just being replaced counts as unchanged. */
  private stamp(): string {
    const stat = statSync(this.path, { throwIfNoEntry: false });
    return stat ? `${stat.mtimeMs} ${stat.size} ${stat.ino}` : this.seen;
  }
}
