import { newMatterCode } from '@redress/proof';
import { type ActContext, row, statement } from '@redress/service-kit';

const taken = statement(
  'select 1 as taken where exists (select from petition where code = $1) or exists (select from report where code = $1)',
);

/** A matter code that nobody has: 30 random bits clash a few times in 100,000, so it is drawn again. Petitions and reports share the codes. */
export async function freeCode(ctx: ActContext, day: string): Promise<string> {
  const code = newMatterCode(Number(day.slice(0, 4)));
  return (await row(ctx.tx, taken, [code])) ? freeCode(ctx, day) : code;
}
