import { createPublicKey } from 'node:crypto';
import { auditRootSigned } from '@redress/contracts';
import { shanghaiDate } from '@redress/deadlines';
import { type HistoryHead, rootOverHeads, signRoot } from '@redress/proof';
import { type ActContext, insertRow, outgoing, rows, statement } from '@redress/service-kit';
import { v7 as uuidv7 } from 'uuid';
import { rootTable } from './root.table.js';

const heads = statement(`
  select distinct on (service) service, headed_on as "headedOn", size::int as size, root from history_head order by service, id desc`);

/** Signs one root over the latest heads of all services and publishes it: from now on nobody changes an entry of theirs unseen (security.md 4). */
export async function signAuditRoot(ctx: ActContext): Promise<void> {
  const found = await rows<HistoryHead & Record<string, unknown>>(ctx.tx, heads);
  const privateKey = ctx.tools.keys['auditRoot'] ?? '';
  const rootedOn = shanghaiDate(ctx.now);
  const root = rootOverHeads(found);
  const signature = signRoot(privateKey, { rootedOn, root });
  const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString();
  const id = uuidv7();
  await insertRow(ctx.tx, rootTable, { id, rootedOn, rootedAt: ctx.now, root, signature, publicKey, heads: found });
  const facts = { rootedOn, rootedAt: ctx.now.toISOString(), root, signature };
  ctx.journal.record(
    { type: 'audit-root', id },
    { act: 'signAuditRoot', basis: 'D: the record of what was done cannot be changed unseen', data: { root } },
    outgoing(auditRootSigned, id, [], facts),
  );
}
