import { newWebhookSecret, openField, sealField, webhookPublicKey, type WebhookSigningKey } from '@redress/proof';
import { type ActContext, row, rows, statement } from '@redress/service-kit';
import { createHash, generateKeyPairSync } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';

type Keeper = Pick<ActContext, 'tx' | 'tools'> & { readonly now: Date };
interface Kept {
  readonly id: string;
  readonly scheme: 'v1' | 'v1a';
  readonly sealed: Buffer;
}

const insert = statement(`
  insert into webhook_key (id, subscription, scheme, public_key, sealed, valid_from) values ($1, $2, $3, $4, $5, $6)`);
const active = statement(`
  select id, scheme, sealed from webhook_key where (subscription is null or subscription = $1)
     and valid_from <= $2 and (valid_until is null or valid_until > $2) order by scheme desc, valid_from desc, id desc`);
const lockHouse = statement(`select pg_advisory_xact_lock(7300014)`);
const current = statement(`select id from webhook_key where subscription is null and valid_until is null`);
const end = statement(`
  update webhook_key set valid_until = $3 where subscription is not distinct from $1 and id <> $2 and (valid_until is null or valid_until > $3)`);

/** Makes the first key of the house, once: Ed25519, so that a subscriber needs the public half alone. */
export async function ensureHouseKey(ctx: Keeper): Promise<void> {
  await rows(ctx.tx, lockHouse);
  if (!(await row(ctx.tx, current))) await newHouseKey(ctx);
}

/** A new key of the house; those before it end at `oldUntil`. */
export async function replaceHouseKey(ctx: Keeper, oldUntil: Date): Promise<string> {
  await rows(ctx.tx, lockHouse);
  const id = await newHouseKey(ctx);
  await rows(ctx.tx, end, [null, id, oldUntil]);
  return id;
}

/** A new shared secret of a subscription, told once; those before it end at `oldUntil`. */
export async function newSecret(ctx: Keeper, subscription: string, oldUntil: Date): Promise<string> {
  const secret = newWebhookSecret();
  const id = await keep(ctx, { subscription, scheme: 'v1', publicKey: null, secret });
  await rows(ctx.tx, end, [subscription, id, oldUntil]);
  return secret;
}

/** Everything a message to a subscription is signed with now: two of a kind while one is replaced. */
export async function signingKeys(ctx: Keeper, subscription: string): Promise<WebhookSigningKey[]> {
  const kept = await rows<Kept & Record<string, unknown>>(ctx.tx, active, [subscription, ctx.now]);
  return kept.map(({ id, scheme, sealed }) => {
    const text = openField(sealingKey(ctx), id, sealed);
    return scheme === 'v1' ? { scheme, secret: text } : { scheme, privateKey: text };
  });
}

function newHouseKey(ctx: Keeper): Promise<string> {
  const { privateKey } = generateKeyPairSync('ed25519');
  const secret = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  return keep(ctx, { subscription: null, scheme: 'v1a', publicKey: webhookPublicKey(privateKey), secret });
}

interface NewKey {
  readonly subscription: string | null;
  readonly scheme: 'v1' | 'v1a';
  readonly publicKey: string | null;
  readonly secret: string;
}
async function keep(ctx: Keeper, { subscription, scheme, publicKey, secret }: NewKey): Promise<string> {
  const id = uuidv7();
  const sealed = sealField(sealingKey(ctx), id, secret);
  await rows(ctx.tx, insert, [id, subscription, scheme, publicKey, sealed, ctx.now]);
  return id;
}

const sealingKey = ({ tools }: Keeper): Buffer =>
  createHash('sha256')
    .update('webhook-keys|')
    .update(tools.keys['webhook'] as string)
    .digest();
