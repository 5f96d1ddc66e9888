import { it, expect } from '@jest/globals';
import pg from 'pg';
import { Matters } from './matters.fixture.js';
import { listDueItems } from '../src/due-list/list-due-items.query.js';
it('perf', async () => {
  const m = await Matters.open();
  const units = [...Array.from({ length: 6 }, (_, i) => `station-0${i + 1}`), 'petition-office', 'legal-unit', 'traffic-police', 'public-order'];
  const walls = ['station-01', 'legal-unit', 'bureau', 'petition-office'].map((u) => m.wall.unit(u));
  await m.rows(`insert into due_item (clock_id, matter_id, producer, rule, class, unit, officer, start_day, due_date, recused, wall)
     select gen_random_uuid(), gen_random_uuid(), 'intake', 'T03', 'APPEAL_REQUEST', ($2::text[])[1 + n % 10], 'o-' || (n % 40), '2026-08-01',
            date '2026-08-01' + n % 90, '{}', case when random() < 0.05 then array[($3::text[])[1 + n % 4]] else '{}' end from generate_series(1, $1) n`, 100000, units, walls);
  await m.cluster('vacuum analyze due_item');
  const client = new pg.Client({ connectionString: m.service.cluster.url(m.service.database) });
  await client.connect();
  for (const [who, day] of [['station-01-head', null], ['station-01-head', '2026-10-20'], ['leader', '2026-08-18'], ['bureauhead', null], ['o-3', null]] as const) {
    let asked: { name: string; text: string; values: unknown[] } | null = null;
    const actor = who === 'bureauhead' ? m.service.officer('x', { unit: 'bureau', roles: ['unit-head'] }) : who === 'o-3' ? m.service.officer('o-3', { unit: 'station-01', roles: ['caseworker'] }) : m.service.officer(who);
    const tx = { connection: { driver: { master: { query: async (q: { name: string; text: string; values: unknown[] }) => {
      if (!q.text.includes('due_item d')) return m.service.source.query(q.text, q.values).then((rows: unknown[]) => ({ rows }));
      asked = q; return { rows: [] }; } } } } } as never;
    await listDueItems({ ...m.service.read(actor), tx }, {});
    const q = asked!; if (day) q.values[2] = day;
    let best = 1e9, out = '';
    for (let i = 0; i < 60; i += 1) { const r = await client.query({ name: 'e' + q.name, text: 'explain (analyze, buffers) ' + q.text, values: q.values }); const text = r.rows.map((x) => x['QUERY PLAN']).join('\n'); const ms = Number(/Execution Time: ([\d.]+)/.exec(text)?.[1]); if (ms < best) { best = ms; out = text; } }
    console.log('BEST', who, day, best, 'ms', '\n' + (who === 'station-01-head' || who === 'bureauhead' ? out : ''));
  }
  await client.end(); await m.close(); expect(1).toBe(1);
}, 120000);
