import type { DataSource } from 'typeorm';
import type { Act } from '../act/act.js';
import { serviceActor } from '../act/actor.js';
import type { Acts } from '../act/acts.js';
import { row, statement } from '../database/prepared.js';
import { raiseDueSoon, raiseOverdue } from './raise-overdue.js';

export interface DueTimer { readonly id: string; readonly kind: string; readonly thing_id: string; readonly due_at: Date; readonly payload: Record<string, unknown> }
export type TimerBook = Readonly<Record<string, Act<DueTimer, unknown>>>;

const claim = statement(`
  delete from timer where id = (select id from timer where due_at <= $1 order by due_at, id limit 1 for update skip locked) returning *`);
const kitTimers: TimerBook = { 'clock-due-soon': raiseDueSoon, 'clock-missed': raiseOverdue };

/** Fires due timers in the order of their instant, each in one transaction with the claim: at most once, never lost. */
export class TimerLoop {
  private readonly book: TimerBook;
  private handle: NodeJS.Timeout | null = null;
  private busy: Promise<unknown> = Promise.resolve();

  constructor(private readonly acts: Acts, private readonly source: DataSource, book: TimerBook, private readonly onError: (error: unknown) => void) {
    this.book = { ...kitTimers, ...book };
  }

  /** Looks every second; legal limits are days. */
  start(everyMs = 1000): void {
    const tick = () => {
      this.busy = this.fireDue().catch(this.onError).finally(() => {
        if (this.handle) this.handle = setTimeout(tick, everyMs);
      });
    };
    this.handle = setTimeout(tick, everyMs);
  }

  async stop(): Promise<void> {
    if (this.handle) clearTimeout(this.handle);
    this.handle = null;
    await this.busy;
  }

  /** Fires everything that is due now; returns how many. */
  async fireDue(): Promise<number> {
    let fired = 0;
    while (await this.fireOne()) fired += 1;
    return fired;
  }

  /** The instant of the earliest timer, in legal time, or null. */
  async nextDue(): Promise<Date | null> {
    const [first] = await this.source.query<{ due_at: Date }[]>('select due_at from timer order by due_at, id limit 1');
    return first?.due_at ?? null;
  }

  private async fireOne(): Promise<boolean> {
    const fire: Act<null, boolean> = async (ctx) => {
      const timer = await row<DueTimer & Record<string, unknown>>(ctx.tx, claim, [ctx.now]);
      if (!timer) return false;
      const act = this.book[timer.kind];
      if (!act) throw new Error(`no act for timer ${timer.kind}`);
      await act(ctx, timer);
      return true;
    };
    return (await this.acts.run(fire, null, serviceActor(this.acts.tools.service))) === true;
  }
}
