import type { EntityManager } from 'typeorm';
import { rows, statement } from '../database/prepared.js';
import type { Clock } from './clock.js';

const find = statement('select * from clock where matter_id = any($1::uuid[]) order by start_day, rule, id');

/** The clocks this service keeps of each matter, in the order asked. */
export async function clocksOfMatters({ tx }: { tx: EntityManager }, ids: readonly string[]): Promise<Clock[][]> {
  const byMatter = new Map<string, Clock[]>(ids.map((id) => [id, []]));
  for (const clock of await rows<Clock>(tx, find, [ids])) byMatter.get(clock.matter_id)?.push(clock);
  return ids.map((id) => byMatter.get(id) ?? []);
}
