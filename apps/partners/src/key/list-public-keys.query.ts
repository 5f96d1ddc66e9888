import { type ReadContext, rows, statement } from '@redress/service-kit';

/** A public key of the house, and while it counts. */
export interface PublicKey {
  id: string;
  publicKey: string;
  validFrom: Date;
  validUntil: Date | null;
}

const list = statement(`
  select id, public_key as "publicKey", valid_from as "validFrom", valid_until as "validUntil" from webhook_key
   where subscription is null order by valid_from desc, id desc limit 20`);

/** The public keys behind v1a signatures, for everybody: the last ones too, so that an old message can still be checked. */
export const listPublicKeys = (ctx: ReadContext): Promise<PublicKey[]> =>
  rows<PublicKey & Record<string, unknown>>(ctx.tx, list);
