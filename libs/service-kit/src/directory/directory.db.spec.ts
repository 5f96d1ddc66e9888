import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openNotebook } from '../../test/notebook/notebook.js';
import type { ActContext } from '../act/act.js';
import { serviceActor } from '../act/actor.js';
import type { Caller } from '../auth/caller.js';
import type { TestService } from '../testing/index.js';
import { onOfficerChanged, onUnitChanged } from './keep-directory.js';
import { resolveActor } from './resolve-actor.js';

let notebook: TestService;
const officer = {
  code: 'officer-x',
  unit: 'unit-x',
  roles: ['caseworker'],
  superior: null,
  head: false,
  relatives: [],
  active: true,
};
const unit = {
  code: 'unit-x',
  name: { zh: '演示单位', en: 'Demo unit' },
  kind: 'station',
  parent: null,
  division: 'd',
  dutyOfficer: null,
  reviewedBy: null,
  active: true,
};

beforeAll(async () => {
  notebook = await openNotebook();
  await heard((ctx) => onUnitChanged(ctx, unit));
});
afterAll(() => notebook?.close());

const heard = (reaction: (ctx: ActContext) => Promise<void>) =>
  notebook.acts.run(reaction, null, serviceActor('notebook'));
const actorOf = (caller: Partial<Caller>) =>
  resolveActor(notebook.source.manager, notebook.acts.tools.wall, {
    sub: 'officer-x',
    kind: 'officer',
    roles: ['caseworker', 'admin'],
    rid: 'r',
    ...caller,
  });

describe('the actor behind a caller', () => {
  it('has the unit of the directory, and a transfer takes effect with the next request', async () => {
    await heard((ctx) => onOfficerChanged(ctx, officer));
    expect(await actorOf({})).toMatchObject({ id: 'officer-x', unit: 'unit-x', roles: ['caseworker', 'admin'] });
    await heard((ctx) => onOfficerChanged(ctx, { ...officer, unit: 'unit-y' }));
    expect(await actorOf({})).toMatchObject({ unit: 'unit-y' });
  });

  it('owns the wall tokens of self and unit, so that what is hidden from the unit is hidden from each of it', async () => {
    await heard((ctx) => onOfficerChanged(ctx, officer));
    const { wall } = notebook.acts.tools;
    expect((await actorOf({})).wall).toEqual([wall.officer('officer-x'), wall.unit('unit-x')]);
  });

  it('keeps no post once the directory no longer lists the officer, whatever the token says', async () => {
    await heard((ctx) => onOfficerChanged(ctx, { ...officer, active: false }));
    expect(await actorOf({})).toMatchObject({ unit: null, roles: ['admin'] });
    expect(await actorOf({ sub: 'stranger', roles: ['caseworker', 'unit-head'] })).toMatchObject({
      unit: null,
      roles: [],
    });
  });

  it('of a leader stands in for the petition office, of nobody else', async () => {
    await heard((ctx) => onOfficerChanged(ctx, officer));
    const { wall } = notebook.acts.tools;
    expect(await actorOf({ roles: ['leader'] })).toMatchObject({ standsInFor: wall.unit('petition-office') });
    expect(await actorOf({})).not.toHaveProperty('standsInFor');
  });

  it('of a petitioner is about one matter and nothing of the directory', async () => {
    const actor = await actorOf({ sub: 'petitioner:p-1', kind: 'petitioner', roles: [], matter: 'm-1' });
    expect(actor).toEqual({ kind: 'petitioner', id: 'p-1', roles: [], unit: null, wall: [], matter: 'm-1' });
  });
});

describe('the copy of the directory', () => {
  it('takes the same news twice without harm', async () => {
    for (let n = 0; n < 2; n += 1) await heard((ctx) => onUnitChanged(ctx, { ...unit, division: 'e' }));
    expect(await notebook.source.query(`select division from unit_copy where code = 'unit-x'`)).toEqual([
      { division: 'e' },
    ]);
  });
});
