import { type ActContext, rows, statement } from '@redress/service-kit';

const asIdentity = statement('set local role intake_identity');
const asMyself = statement('reset role');

/** Puts on the role that may select identities for one question of this transaction; a fault rolls it back with the rest (security.md 3). */
export async function asIdentityRole<T>(ctx: ActContext, question: () => Promise<T>): Promise<T> {
  await rows(ctx.tx, asIdentity);
  const answer = await question();
  await rows(ctx.tx, asMyself);
  return answer;
}
