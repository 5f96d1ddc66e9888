import { blindIndexes, newDataKey, sealField, wrapKey } from '@redress/proof';
import { type ActContext, rows, statement } from '@redress/service-kit';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import type { personInput } from '../petition/register-petition.input.js';

export type PersonInput = z.infer<typeof personInput>;
export interface KeptPerson {
  readonly personId: string;
  readonly tokens: readonly Buffer[];
}

const keepKey = statement('insert into identity.matter_key (petition_id, wrapped, key_version) values ($1, $2, 1)');
const keep = statement(
  'insert into identity.person (id, petition_id, role, name, phone, civil_id, address) values ($1, $2, $3, $4, $5, $6, $7)',
);
const index = statement(
  `insert into person_index (petition_id, purpose, token) select $1, 'same-person', unnest($2::bytea[]) on conflict do nothing`,
);

/** Keeps a person of a matter: encrypted under a key of the matter alone, in the transaction of the act; found again only by keyed tokens (security.md 3). */
export async function keepPerson(ctx: ActContext, matterId: string, person: PersonInput): Promise<KeptPerson> {
  const dataKey = newDataKey();
  const personId = uuidv7();
  const seal = (field: string, value: string | null | undefined) =>
    value ? sealField(dataKey, `${matterId}|${field}|1`, value) : null;
  await rows(ctx.tx, keepKey, [matterId, wrapKey(ctx.tools.keys['identity'] as string, dataKey)]);
  await rows(ctx.tx, keep, [
    personId,
    matterId,
    'PETITIONER',
    seal('name', person.name),
    seal('phone', person.phone),
    seal('civilId', person.civilId),
    seal('address', person.address),
  ]);
  const tokens = blindIndexes(ctx.tools.keys['blindIndex'] as string, person);
  if (tokens.length) await rows(ctx.tx, index, [matterId, tokens]);
  return { personId, tokens };
}

/** No notice can be owed to somebody whose name or address is unclear (T04, 2022 Regulations 23(2)). */
export const identityUnclear = (person: PersonInput | null | undefined): boolean =>
  !person?.name || !(person.address || person.phone);
