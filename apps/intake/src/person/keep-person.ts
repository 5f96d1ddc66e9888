import { blindIndexes, newDataKey, sealField, unwrapKey, wrapKey } from '@redress/proof';
import { type ActContext, row, rows, statement } from '@redress/service-kit';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { asIdentityRole } from './identity-role.js';
import type { personInput } from '../petition/register-petition.input.js';

export type PersonInput = z.infer<typeof personInput>;
/** Ids in the order of the persons, and the keyed tokens by which the matter is found again. */
export interface KeptPersons {
  readonly personIds: readonly string[];
  readonly tokens: readonly Buffer[];
}

const keepKey = statement('insert into identity.matter_key (petition_id, wrapped, key_version) values ($1, $2, 1)');
const keep = statement(
  'insert into identity.person (id, petition_id, role, name, phone, civil_id, address) values ($1, $2, $3, $4, $5, $6, $7)',
);
const keyOf = statement('select wrapped from identity.matter_key where petition_id = $1');
const index = statement(
  `insert into person_index (petition_id, purpose, token) select $1, 'same-person', unnest($2::bytea[]) on conflict do nothing`,
);

/** Whether anything at all is known of somebody. */
export const isSomebody = (person: PersonInput | null | undefined): person is PersonInput =>
  Object.values(person ?? {}).some(Boolean);

/**
 * Keeps the persons of a matter, the petitioner first: encrypted under one key of the matter alone, in the transaction of the act; found again
 * only by keyed tokens (security.md 3). Without persons nothing is kept.
 */
export async function keepPersons(
  ctx: ActContext,
  matterId: string,
  persons: readonly PersonInput[],
): Promise<KeptPersons> {
  if (!persons.length) return { personIds: [], tokens: [] };
  const dataKey = newDataKey();
  await rows(ctx.tx, keepKey, [matterId, wrapKey(ctx.tools.keys['identity'] as string, dataKey)]);
  const personIds: string[] = [];
  for (const person of persons)
    personIds.push(await keepOne(ctx, matterId, dataKey, person, personIds.length ? 'CO_PETITIONER' : 'PETITIONER'));
  return { personIds, tokens: await keepTokens(ctx, matterId, persons) };
}

/** Keeps the other side of a dispute under the matter's own key; it is no petitioner, so no token finds it again. */
export const keepOtherPerson = async (ctx: ActContext, matterId: string, person: PersonInput): Promise<string> =>
  keepOne(ctx, matterId, await ownKey(ctx, matterId), person, 'OTHER_PARTY');

/** Keeps people who join a matter that is there already; ids in their order. */
export async function keepMorePersons(
  ctx: ActContext,
  matterId: string,
  persons: readonly PersonInput[],
): Promise<string[]> {
  const dataKey = await ownKey(ctx, matterId);
  const ids: string[] = [];
  for (const person of persons) ids.push(await keepOne(ctx, matterId, dataKey, person, 'CO_PETITIONER'));
  await keepTokens(ctx, matterId, persons);
  return ids;
}

/** The key of a matter; a new one where nobody was kept yet. */
async function ownKey(ctx: ActContext, matterId: string): Promise<Buffer> {
  const secret = ctx.tools.keys['identity'] as string;
  const kept = await asIdentityRole(ctx, () => row<{ wrapped: Buffer }>(ctx.tx, keyOf, [matterId]));
  if (kept) return unwrapKey(secret, kept.wrapped);
  const dataKey = newDataKey();
  await rows(ctx.tx, keepKey, [matterId, wrapKey(secret, dataKey)]);
  return dataKey;
}

async function keepTokens(ctx: ActContext, matterId: string, persons: readonly PersonInput[]): Promise<Buffer[]> {
  const tokens = persons.flatMap((person) => blindIndexes(ctx.tools.keys['blindIndex'] as string, person));
  if (tokens.length) await rows(ctx.tx, index, [matterId, tokens]);
  return tokens;
}

async function keepOne(
  ctx: ActContext,
  matterId: string,
  dataKey: Buffer,
  person: PersonInput,
  role: 'PETITIONER' | 'CO_PETITIONER' | 'OTHER_PARTY',
): Promise<string> {
  const id = uuidv7();
  const seal = (field: keyof PersonInput) =>
    person[field] ? sealField(dataKey, `${matterId}|${field}|1`, person[field]) : null;
  await rows(ctx.tx, keep, [id, matterId, role, seal('name'), seal('phone'), seal('civilId'), seal('address')]);
  return id;
}

/** No notice can be owed to somebody whose name or address is unclear (T04, 2022 Regulations 23(2)). */
export const identityUnclear = (person: PersonInput | null | undefined): boolean =>
  !person?.name || !(person.address || person.phone);
