import { describe, expect, it } from '@jest/globals';
import { type Advance, advanceTo, type ClockHand, type Progress } from './advance.js';

const machine = Date.parse('2026-01-01T00:00:00Z');
const calm = { outbox: 0, consumer: 0, read: 0, parked: [], effects: { due: 0, waiting: 0 } };

/** A service with timers; each firing may set another one, as an event that travels on does. */
class FakeService implements ClockHand {
  private offset = 0;
  readonly log: string[] = [];
  constructor(
    readonly name: string,
    private timers: { at: string; then?: () => void }[],
    private readonly all: string[],
  ) {}
  now = async () => new Date(machine + this.offset);
  setOffset = async (offsetMs: number) => void (this.offset = Math.max(this.offset, offsetMs));
  lag = async () => ({ ...calm, now: (await this.now()).toISOString() });
  add = (at: string) => void this.timers.push({ at });
  nextDue = async () => this.sorted()[0] ?? null;
  async fire(): Promise<number> {
    const now = await this.now();
    const due = this.timers.filter(({ at }) => new Date(at) <= now).sort((a, b) => a.at.localeCompare(b.at));
    this.timers = this.timers.filter((timer) => !due.includes(timer));
    for (const timer of due) {
      this.all.push(`${this.name} ${timer.at}`);
      timer.then?.();
    }
    return due.length;
  }
  private sorted = () => this.timers.map(({ at }) => new Date(at)).sort((a, b) => a.getTime() - b.getTime());
}

function run(...make: ((all: string[]) => FakeService)[]) {
  const all: string[] = [];
  const lines: Progress[] = [];
  const hands = make.map((one) => one(all));
  const move: Advance = { hands, machineNow: () => machine, onProgress: (line) => lines.push(line) };
  return { all, lines, move };
}

describe('advancing the clock', () => {
  it('fires what falls due on the way in the order of its instant, over all services', async () => {
    const { all, lines, move } = run(
      (log) =>
        new FakeService(
          'intake',
          [{ at: '2026-01-09T00:00:00Z' }, { at: '2026-01-03T00:00:00Z' }, { at: '2026-03-01T00:00:00Z' }],
          log,
        ),
      (log) => new FakeService('assignment', [{ at: '2026-01-05T00:00:00Z' }, { at: '2026-01-03T00:00:00Z' }], log),
    );
    const arrived = await advanceTo(new Date('2026-02-01T00:00:00Z'), move);
    expect(all).toEqual([
      'intake 2026-01-03T00:00:00Z',
      'assignment 2026-01-03T00:00:00Z',
      'assignment 2026-01-05T00:00:00Z',
      'intake 2026-01-09T00:00:00Z',
    ]);
    expect(lines.map(({ at }) => at)).toEqual([
      '2026-01-03T00:00:00.000Z',
      '2026-01-05T00:00:00.000Z',
      '2026-01-09T00:00:00.000Z',
    ]);
    expect(arrived).toMatchObject({ now: '2026-02-01T00:00:00.000Z', instants: 3, fired: 4, settled: true });
  });

  it('also fires what a firing sets on the way, and at the same instant', async () => {
    const all: string[] = [];
    const assignment = new FakeService('assignment', [], all);
    const then = () => ['2026-01-02T00:00:00Z', '2026-01-04T00:00:00Z'].forEach(assignment.add);
    const intake = new FakeService('intake', [{ at: '2026-01-02T00:00:00Z', then }], all);
    const arrived = await advanceTo(new Date('2026-01-04T00:00:00Z'), {
      hands: [assignment, intake],
      machineNow: () => machine,
      onProgress: () => undefined,
    });
    expect(all).toEqual([
      'intake 2026-01-02T00:00:00Z',
      'assignment 2026-01-02T00:00:00Z',
      'assignment 2026-01-04T00:00:00Z',
    ]);
    expect(arrived.fired).toBe(3);
  });

  it('never goes back', async () => {
    const { move } = run((log) => new FakeService('intake', [], log));
    await expect(advanceTo(new Date('2025-12-31T00:00:00Z'), move)).rejects.toMatchObject({
      status: 409,
      code: 'CLOCK_BACKWARDS',
    });
  });

  it('says so when a timer stays due instead of turning for ever', async () => {
    const { move } = run((log) => new FakeService('intake', [{ at: '2026-01-02T00:00:00Z' }], log));
    const stuck = {
      ...move,
      hands: move.hands.map((hand) => Object.assign(Object.create(hand) as ClockHand, { fire: async () => 0 })),
    };
    await expect(advanceTo(new Date('2026-01-03T00:00:00Z'), stuck)).rejects.toMatchObject({ code: 'TIMER_STUCK' });
  });
});
