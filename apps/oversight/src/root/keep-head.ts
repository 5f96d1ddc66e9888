import type { Envelope } from '@redress/bus';
import { type ActContext, row, rows, setTimer, statement } from '@redress/service-kit';
import { NIL, v7 as uuidv7 } from 'uuid';
import { openDifferences } from '../ledger/open-differences.js';
import { follows, type SaidHead } from './root.rules.js';

/** The timer that signs a root, once the heads of the day have come: each head puts it off. */
export const SIGN_ROOT = 'sign-root';
const PATIENCE_MS = 600_000;

const latest = statement('select size, root from history_head where service = $1 order by id desc limit 1');
const insert = statement(
  'insert into history_head (id, service, headed_on, headed_at, size, root, follows) values ($1, $2, $3, $4, $5, $6, $7)',
);

/** Keeps what a service has committed itself to. A head that does not follow from the one before says that history was changed: a task at once. */
export async function keepHead(ctx: ActContext, { producer, payload }: Envelope): Promise<void> {
  const said = { ...payload, service: producer } as unknown as SaidHead;
  const before = await row<{ size: number; root: string }>(ctx.tx, latest, [producer]);
  const whole = follows(before, said);
  await rows(ctx.tx, insert, [uuidv7(), producer, said.headedOn, said.headedAt, said.size, said.root, whole]);
  await setTimer(ctx, { kind: SIGN_ROOT, thingId: NIL, dueAt: new Date(ctx.now.getTime() + PATIENCE_MS) });
  if (whole) return;
  const fault = { kind: 'HISTORY' as const, subject: said.headedOn, matterId: null, rule: null };
  await openDifferences(ctx, producer, [{ ...fault, ledgerSays: before?.root ?? null, ownerSays: said.root }]);
}
