import type { DataFolder } from '../home/data-folder.js';
import { isAlive } from '../home/processes.js';
import type { DatabaseServer } from '../postgres/server.js';
import type { Screen } from '../screen/screen.js';
import { BackOff } from '../services/back-off.js';

/** Starts a database again that was killed; its write-ahead log has everything that was acknowledged. */
export class DatabaseKeeper {
  private readonly backOff = new BackOff();
  private nextTry = 0;

  constructor(
    private readonly open: () => Promise<DatabaseServer>,
    private readonly screen: Screen,
    private readonly folder: DataFolder,
  ) {}

  /** One look: does nothing while the database lives, or until the next try is due (on a full disk it would fail again at once). */
  async look(run: { database: DatabaseServer | null }, signal: AbortSignal): Promise<void> {
    if (!run.database?.mark || isAlive(run.database.mark) || signal.aborted || performance.now() < this.nextTry) return;
    this.screen.note('PostgreSQL ended unexpectedly; starting it again');
    try {
      run.database = await this.open();
      this.screen.note('PostgreSQL is back');
    } catch (error) {
      if (signal.aborted) return;
      this.screen.fail(error, this.folder.path);
      this.nextTry = performance.now() + this.backOff.next(0) + 1000;
    }
  }
}
