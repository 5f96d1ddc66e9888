import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rootOverHeads, verifyRoot } from '@redress/proof';
import type { ActContext, Actor } from '@redress/service-kit';
import { ClockOwner } from '../../test/clock-owner.fixture.js';
import { OversightDesk } from '../../test/oversight.fixture.js';
import { listDifferences } from '../ledger/see-ledger.query.js';
import { listRoots } from './list-roots.query.js';

let desk: OversightDesk;
let owners: ClockOwner[];
beforeAll(async () => {
  desk = await OversightDesk.open();
  owners = [await ClockOwner.open('assignment'), await ClockOwner.open('mediation')];
});
afterAll(async () => {
  await desk?.close();
  for (const owner of owners ?? []) await owner.close();
});

const read = (who: string | Actor) => desk.service.read(desk.who(who));
const roots = async () => (await listRoots(read('discipline-officer'), { first: 100 })).edges.map(({ node }) => node);
/** All services close their day; oversight hears of it and signs ten minutes later. */
async function closeDay(day: string): Promise<void> {
  for (const owner of owners) {
    await owner.at(`${day}T00:00:05+08:00`);
    await desk.at(`${day}T00:00:05+08:00`);
    await owner.closeDay();
    await owner.tell(desk);
  }
  await desk.at(`${day}T00:10:30+08:00`);
  await desk.service.timers.fireDue();
}
/** Something that stands in the history of a service. */
const note = (owner: ClockOwner) => {
  const write = async (ctx: ActContext) =>
    ctx.journal.record({ type: 'note', id: NOTE }, { act: 'note', basis: 'test' });
  return owner.service.acts.run(write, null, owner.service.officer('admin'));
};
const NOTE = '0199a8c0-0000-7000-8000-000000000001';

describe('the daily root', () => {
  it('stands over the heads of all services, is signed, and is published', async () => {
    for (const owner of owners) await note(owner);
    await closeDay('2026-09-02');
    const [root] = await roots();
    expect(root?.heads.map(({ service, size }) => [service, size])).toEqual([
      ['assignment', 1],
      ['mediation', 1],
    ]);
    expect(rootOverHeads(root!.heads)).toBe(root?.root);
    expect(verifyRoot(root!.publicKey, root!, root!.signature)).toBe(true);
    const [event] = await desk.rows(`select topic, payload from outbox where type = 'audit.root-signed'`);
    expect(event).toMatchObject({ topic: 'redress.audit', payload: { rootedOn: '2026-09-02', root: root?.root } });
  });

  it('follows day by day from the one before', async () => {
    await note(owners[0]!);
    await closeDay('2026-09-03');
    await closeDay('2026-09-04');
    expect((await roots()).map(({ rootedOn }) => rootedOn)).toEqual(['2026-09-04', '2026-09-03', '2026-09-02']);
    const faults = await listDifferences(read('discipline-officer'), { filter: { kind: 'HISTORY' } });
    expect(faults.edges).toEqual([]);
  });

  it('finds an entry that was changed since, with its hash and all that follow, and says which service', async () => {
    const { service } = owners[1]!;
    await service.cluster.run(
      service.database,
      `set session_replication_role = replica; update history set hash = set_byte(hash, 9, 1) where act = 'note'`,
    );
    await closeDay('2026-09-05');
    const faults = await listDifferences(read('discipline-officer'), { filter: { kind: 'HISTORY' } });
    expect(faults.edges.map(({ node }) => [node.producer, node.subject])).toEqual([['mediation', '2026-09-05']]);
  });

  it('cannot be changed afterwards', async () => {
    await expect(desk.rows(`update audit_root set root = 'x'`)).rejects.toThrow();
    const asOwner = `delete from audit_root`;
    await expect(desk.service.cluster.run(desk.service.database, asOwner)).rejects.toThrow('append only');
  });

  it('is read by discipline, leaders and administrators', async () => {
    for (const who of ['discipline-officer', 'leader', 'admin'])
      expect((await listRoots(read(who), { first: 1 })).edges).toHaveLength(1);
    for (const who of ['petition-officer', 'station-01-head', 'reception', desk.service.anonymous])
      await expect(listRoots(read(who), {})).rejects.toThrow('does not read audit roots');
  });
});
