import { openField, unwrapKey } from '@redress/proof';
import { type ActContext, row, rows, statement } from '@redress/service-kit';
import { v7 as uuidv7 } from 'uuid';
import type { Petition } from '../petition/petition.rules.js';
import { asIdentityRole } from './identity-role.js';
import { type IdentityPurpose, roleOf } from './identity.rules.js';

/** Who somebody is, in clear. Lives as long as the act that opened it. */
export interface Identity {
  readonly name: string | null;
  readonly phone: string | null;
  readonly civilId: string | null;
  readonly address: string | null;
}
export interface Opening {
  readonly purpose: IdentityPurpose;
  readonly reason: string;
}
interface SealedPerson {
  petition_id: string;
  wrapped: Buffer;
  name: Buffer | null;
  phone: Buffer | null;
  civil_id: Buffer | null;
  address: Buffer | null;
}

type Sealed = SealedPerson & Record<string, unknown>;

const find = statement(`
  select p.petition_id, k.wrapped, p.name, p.phone, p.civil_id, p.address
    from identity.person p join identity.matter_key k on k.petition_id = p.petition_id where p.id = $1`);
const note = statement(`
  insert into identity_access (id, petition_id, officer, role, unit, purpose, reason, at) values ($1, $2, $3, $4, $5, $6, $7, $8)`);

/**
 * Opens the identity of a matter's petitioner: the only way to it (security.md 3). Notes who, in which role, for what purpose and why, and the
 * petitioner sees it. Null when the matter keeps no identity; then nothing was opened and nothing is noted.
 */
export async function openIdentity(
  ctx: ActContext,
  petition: Pick<Petition, 'id' | 'personId'>,
  { purpose, reason }: Opening,
): Promise<Identity | null> {
  const { personId } = petition;
  const sealed = personId ? await asIdentityRole(ctx, () => row<Sealed>(ctx.tx, find, [personId])) : null;
  if (!sealed) return null;
  const { actor, now } = ctx;
  await rows(ctx.tx, note, [uuidv7(), petition.id, actor.id, roleOf(actor), actor.unit, purpose, reason, now]);
  return openSealed(ctx.tools.keys['identity'] as string, sealed);
}

function openSealed(key: string, sealed: SealedPerson): Identity {
  const dataKey = unwrapKey(key, sealed.wrapped);
  const open = (field: string, value: Buffer | null) =>
    value && openField(dataKey, `${sealed.petition_id}|${field}|1`, value);
  return {
    name: open('name', sealed.name),
    phone: open('phone', sealed.phone),
    civilId: open('civilId', sealed.civil_id),
    address: open('address', sealed.address),
  };
}
