import type { EntityManager } from 'typeorm';
import { PETITION_OFFICE } from '../act/access.rules.js';
import type { Actor } from '../act/actor.js';
import type { Wall } from '../act/wall.js';
import type { Caller } from '../auth/caller.js';
import { row, statement } from '../database/prepared.js';

const find = statement(`select unit from officer_copy where code = $1 and active`);

/**
 * The actor behind a caller. An officer's unit comes from the directory copy of this service, so that a transfer takes effect at once;
 * an officer who is not (or no longer) in the directory keeps no role.
 */
export async function resolveActor(tx: EntityManager, wall: Wall, caller: Caller): Promise<Actor> {
  if (caller.kind !== 'officer') return otherActor(caller);
  const officer = await row<{ unit: string }>(tx, find, [caller.sub]);
  if (!officer)
    return {
      kind: 'officer',
      id: caller.sub,
      roles: caller.roles.filter((role) => role === 'admin'),
      unit: null,
      wall: [wall.officer(caller.sub)],
    };
  return {
    kind: 'officer',
    id: caller.sub,
    roles: caller.roles,
    unit: officer.unit,
    wall: [wall.officer(caller.sub), wall.unit(officer.unit)],
    ...(caller.roles.includes('leader') && { standsInFor: wall.unit(PETITION_OFFICE) }),
  };
}

function otherActor(caller: Caller): Actor {
  const id = caller.kind === 'petitioner' ? caller.sub.slice('petitioner:'.length) : caller.sub;
  return {
    kind: caller.kind,
    id,
    roles: caller.roles,
    unit: null,
    wall: [],
    ...(caller.matter && { matter: caller.matter }),
  };
}
