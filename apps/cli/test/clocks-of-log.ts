import { isDeepStrictEqual } from 'node:util';
import { type ClockStart, type Deadline, recompute } from '@redress/deadlines';

type ComputedClock = ClockStart & Pick<Deadline, 'nominalDate' | 'dueDate' | 'official'>;

/** A record of the bus log about a clock, in the order of its stream. */
export interface ClockRecord {
  readonly type: string;
  readonly producer: string;
  readonly key: string;
  readonly value: ComputedClock & {
    readonly clockId: string;
    readonly status?: string;
    readonly endedOn?: string;
    readonly met?: boolean;
    readonly stopped?: boolean;
    readonly cause?: string;
  };
}
/** What the log says of a clock and a service's row should say too. */
export interface ClockFacts {
  readonly id: string;
  readonly producer: string;
  readonly matter: string;
  readonly rule: string;
  readonly startDay: string;
  readonly extensionDays: number;
  readonly variant: string | null;
  readonly nominalDate: string;
  readonly dueDate: string;
  readonly internalTarget: string | null;
  readonly official: boolean;
  readonly status: string;
  readonly overdue: boolean;
  readonly endedOn: string | null;
  readonly endedBy: string | null;
}

/** The clocks as somebody knows them who has read the log from its beginning and nothing else; the dates are computed again. */
function clocksOfLog(log: readonly ClockRecord[]): Map<string, ClockFacts> {
  const clocks = new Map<string, ClockFacts>();
  for (const record of log) {
    const id = record.value.clockId;
    const before = clocks.get(id);
    if (!before && record.type !== 'clock.started') throw new Error(`${record.type} of ${id} before it was started`);
    clocks.set(id, { ...(before ?? begun(record)), ...changed(record) });
  }
  return clocks;
}

const begun = ({ producer, key, value }: ClockRecord) =>
  ({
    id: value.clockId,
    producer,
    matter: key,
    rule: value.rule,
    overdue: false,
    endedOn: null,
    endedBy: null,
  }) as ClockFacts;

function changed({ type, value }: ClockRecord): Partial<ClockFacts> {
  if (type === 'clock.missed') return { overdue: true };
  if (type === 'clock.ended')
    return {
      status: endedAs(value),
      overdue: false,
      endedOn: value.endedOn ?? null,
      endedBy: value.cause ?? null,
    };
  if (type === 'clock.due-soon') return {};
  const { startDay, extensionDays = 0, variant = null, status } = value;
  const { nominalDate, dueDate, internalTarget, official } = recompute(value);
  const dates = { nominalDate, dueDate, internalTarget, official };
  return { startDay, extensionDays, variant, overdue: false, ...dates, ...(status && { status }) };
}

/** A clock that was stopped is neither met nor missed. */
function endedAs({ stopped, met }: ClockRecord['value']): string {
  if (stopped) return 'STOPPED';
  return met ? 'MET' : 'MISSED';
}

/** What a record says of dates that nobody else computes from it. */
export const wrongDates = (log: readonly ClockRecord[]): string[] =>
  log
    .filter(({ type }) => type === 'clock.started' || type === 'clock.moved')
    .flatMap(({ type, value }) => {
      const { nominalDate, dueDate, official } = recompute(value);
      const said = [value.nominalDate, value.dueDate, value.official];
      return isDeepStrictEqual(said, [nominalDate, dueDate, official])
        ? []
        : [
            `${type} ${value.rule} from ${value.startDay}: says ${said.join()}, is ${nominalDate},${dueDate},${official}`,
          ];
    });

/** Where the log and the rows of the services do not tell the same, clock by clock. */
export function differences(log: readonly ClockRecord[], rows: readonly ClockFacts[]): string[] {
  const told = clocksOfLog(log);
  const kept = new Map(rows.map((row) => [row.id, row]));
  const unknown = [...kept.values()]
    .filter(({ id }) => !told.has(id))
    .map(({ rule, id }) => `${rule} ${id}: no record`);
  return [...unknown, ...[...told.values()].flatMap((clock) => differs(clock, kept.get(clock.id)))];
}

function differs(clock: ClockFacts, row: ClockFacts | undefined): string[] {
  if (!row) return [`${clock.rule} ${clock.id}: no row`];
  const told: Record<string, unknown> = { ...clock };
  return Object.entries(row)
    .filter(([field, value]) => !isDeepStrictEqual(told[field], value))
    .map(
      ([field, value]) =>
        `${clock.rule} ${clock.id}: ${field} is ${String(value)}, the log says ${String(told[field])}`,
    );
}
