import { callerFault, basisOf, type ReadContext, rows, statement } from '@redress/service-kit';
import { shanghaiDate } from '@redress/deadlines';

interface Loaded extends Record<string, unknown> {
  readonly year: number;
  readonly version: string;
  readonly loadedOn: string;
  readonly loadedBy: string;
}
/** One year as everybody counts with it. */
export interface SeenYear {
  readonly year: number;
  readonly status: string;
  readonly source: string;
  readonly off: number;
  readonly version: string | null;
  readonly loadedOn: string | null;
  readonly loadedBy: string | null;
}
const FIRST = 2025;
const loads = statement(
  `select distinct on (year) year, version, loaded_on as "loadedOn", loaded_by as "loadedBy" from calendar_load order by year, seq desc`,
);
const applied = statement(`
  select service, counted, moved, finished_on as "finishedOn" from calendar_applied where version = $1
  union all select 'assignment', counted, moved, finished_on from calendar_load where version = $1 order by 1`);
const thisYear = statement(
  "select clock_timestamp() + coalesce((select offset_ms from sandbox_clock), 0) * interval '1 ms' as now",
);

function demandOfficer({ actor }: ReadContext): void {
  if (actor.kind !== 'officer') throw callerFault('FORBIDDEN', 'what is counted with is for the house');
}

/** Every year from the first that is shipped to the next one, and those that were loaded beyond. */
export async function listCalendarYears(ctx: ReadContext): Promise<SeenYear[]> {
  demandOfficer(ctx);
  const { calendar } = await basisOf(ctx);
  const known = new Map((await rows<Loaded>(ctx.tx, loads)).map((load) => [load.year, load]));
  const [{ now } = { now: new Date(0) }] = await rows<{ now: Date }>(ctx.tx, thisYear);
  const last = Math.max(Number(shanghaiDate(now).slice(0, 4)) + 1, ...known.keys());
  return Array.from({ length: last - FIRST + 1 }, (_, index) => {
    const { year, status, source, off } = calendar.year(FIRST + index);
    const { version = null, loadedOn = null, loadedBy = null } = known.get(year) ?? {};
    return { year, status, source, off: off.length, version, loadedOn, loadedBy };
  });
}

/** How far each service is with counting again by a calendar. */
export const listApplied = async (ctx: ReadContext, { version }: SeenYear) =>
  version ? rows(ctx.tx, applied, [version]) : [];

/** Every rule set with the values that are its own. */
export async function listRuleSets(ctx: ReadContext) {
  demandOfficer(ctx);
  const { ruleSets } = await basisOf(ctx);
  return ruleSets.map((set, index) => ({
    version: set.version,
    effectiveFrom: set.effectiveFrom,
    values: [...set.clocks.values()]
      .filter((clock) => index > 0 && ruleSets.slice(0, index).every(({ clocks }) => clocks.get(clock.id) !== clock))
      .map(({ id, limit, source }) => ({
        clock: id,
        days: 'days' in limit && typeof limit.days === 'number' ? limit.days : null,
        unit: limit.unit,
        source: source['zh-CN'],
      })),
  }));
}
