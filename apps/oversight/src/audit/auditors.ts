import { type ActContext, rows, statement } from '@redress/service-kit';

interface Drawn extends Record<string, unknown> {
  readonly id: string;
  readonly wall: string[];
  readonly officers: string[];
}
const posts = statement(`
  select o.code, o.unit, u.kind = 'SUPERIOR' as above from officer_copy o join unit_copy u on u.code = o.unit
   where o.active and u.active and 'oversight' = any(o.roles) order by o.code`);
const drawnMatters = statement(`
  select m.matter_id as id, m.wall, m.recused || coalesce((select array_agg(i.officer) from matter_officer i where i.matter_id = m.matter_id), '{}') as officers
    from matter m where m.matter_id = any($1::uuid[])`);

interface Auditor {
  readonly code: string;
  readonly above: boolean;
  readonly wall: readonly string[];
}

/**
 * Who may audit each matter: officers of oversight who had no hand in it, whose recusal was not granted, and who may know of it. Of the organ above
 * only where nobody of the house is free.
 */
export async function auditorsOf(
  { tx, tools }: Pick<ActContext, 'tx' | 'tools'>,
  matters: readonly string[],
): Promise<Map<string, string[]>> {
  const found = await rows<{ code: string; unit: string; above: boolean }>(tx, posts);
  const auditors = found.map(({ code, unit, above }) => {
    const wall = [tools.wall.officer(code), tools.wall.unit(unit)];
    return { code, above, wall };
  });
  const drawn = await rows<Drawn>(tx, drawnMatters, [matters]);
  return new Map(drawn.map((matter) => [matter.id, freeFor(matter, auditors)]));
}

function freeFor({ wall, officers }: Drawn, auditors: readonly Auditor[]): string[] {
  const free = auditors.filter(
    (auditor) => !officers.includes(auditor.code) && !auditor.wall.some((token) => wall.includes(token)),
  );
  const house = free.filter(({ above }) => !above);
  return (house.length ? house : free).map(({ code }) => code);
}
