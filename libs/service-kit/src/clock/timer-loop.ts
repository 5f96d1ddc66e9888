import { failpoint } from '@redress/bus';
import type { DataSource } from 'typeorm';
import type { Act } from '../act/act.js';
import { serviceActor } from '../act/actor.js';
import type { Acts } from '../act/acts.js';
import { row, statement } from '../database/prepared.js';
import { RECOUNT, recountClocks } from '../basis/recount-clocks.js';
import { CLOSE_DAY, closeDay } from '../day/close-day.js';
import { lapseWindow, raiseDueSoon, raiseOverdue } from './raise-overdue.js';

export interface DueTimer {
  readonly id: string;
  readonly kind: string;
  readonly thing_id: string;
  readonly due_at: Date;
  readonly payload: Record<string, unknown>;
}
export type TimerBook = Readonly<Record<string, Act<DueTimer, unknown>>>;
/** Hears of every timer whose act failed, once for each attempt. */
type OnTimerError = (error: unknown, timer: Pick<DueTimer, 'kind'> | null) => void;

const claim = statement(`
  delete from timer where id = (
    select id from timer where due_at <= $1 and (retry_at is null or retry_at <= clock_timestamp())
     order by due_at, id limit 1 for update skip locked) returning *`);
/** Machine time: 1 s, 2 s, 4 s ... at most an hour. */
const setAside = `
  update timer set attempts = attempts + 1, retry_at = clock_timestamp() + least(power(2, least(attempts, 12)), 3600) * interval '1 second' where id = $1`;
const waiting = `retry_at is not null and retry_at > clock_timestamp()`;
const kitTimers: TimerBook = {
  'clock-due-soon': raiseDueSoon,
  'clock-missed': raiseOverdue,
  'clock-lapsed': lapseWindow,
  [CLOSE_DAY]: closeDay,
  [RECOUNT]: recountClocks,
};

/**
 * Fires due timers in the order of their instant, each in one transaction with the claim: at most once, never lost.
 * A timer whose act fails stays, steps aside and comes again later; those behind it go on.
 */
export class TimerLoop {
  private readonly book: TimerBook;
  private handle: NodeJS.Timeout | null = null;
  private busy: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly acts: Acts,
    private readonly source: DataSource,
    book: TimerBook,
    private readonly onError: OnTimerError,
  ) {
    this.book = { ...kitTimers, ...book };
  }

  /** Looks every second; legal limits are days. */
  start(everyMs = 1000): void {
    const tick = () => {
      this.busy = this.fireDue()
        .catch((error: unknown) => this.onError(error, null))
        .finally(() => {
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

  /** Fires everything that is due now and not set aside; returns how many fired. */
  async fireDue(): Promise<number> {
    let fired = 0;
    for (let outcome = await this.fireOne(); outcome !== 'none'; outcome = await this.fireOne())
      if (outcome === 'fired') fired += 1;
    return fired;
  }

  /** The instant of the earliest timer that is not set aside, in legal time, or null. The daily one is no reason to stop on the way. */
  async nextDue(): Promise<Date | null> {
    const [first] = await this.source.query<{ due_at: Date }[]>(
      `select due_at from timer where not (${waiting}) and kind <> $1 order by due_at, id limit 1`,
      [CLOSE_DAY],
    );
    return first?.due_at ?? null;
  }

  /** How many timers failed and wait for their next attempt. */
  async waiting(): Promise<number> {
    const [found] = await this.source.query<{ n: number }[]>(`select count(*)::int as n from timer where ${waiting}`);
    return found?.n ?? 0;
  }

  private async fireOne(): Promise<'fired' | 'failed' | 'none'> {
    const held: { timer?: DueTimer } = {};
    const fire: Act<null, boolean> = async (ctx) => {
      const timer = await row<DueTimer & Record<string, unknown>>(ctx.tx, claim, [ctx.now]);
      if (!timer) return false;
      held.timer = timer;
      await failpoint('timer.after-claim');
      await this.actOf(timer)(ctx, timer);
      return true;
    };
    try {
      const fired = await this.acts.run(fire, null, serviceActor(this.acts.tools.service));
      if (fired === true) await failpoint('timer.after-fire');
      return fired === true ? 'fired' : 'none';
    } catch (error) {
      if (!held.timer) throw error;
      await this.source.query(setAside, [held.timer.id]);
      this.onError(error, held.timer);
      return 'failed';
    }
  }

  private actOf(timer: DueTimer): TimerBook[string] {
    const act = this.book[timer.kind];
    if (!act) throw new Error(`no act for timer ${timer.kind}`);
    return act;
  }
}
