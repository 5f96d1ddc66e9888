import { type ActContext, rows, statement } from '@redress/service-kit';

const revoke = statement('update receipt set revoked_at = $2 where matter_id = $1 and revoked_at is null returning id');

/** The receipts of a matter open nothing any more; how many there were. */
export const revokeReceipts = async (ctx: ActContext, matterId: string): Promise<number> =>
  (await rows(ctx.tx, revoke, [matterId, ctx.now])).length;
