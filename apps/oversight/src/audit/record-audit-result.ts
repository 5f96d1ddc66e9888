import { shanghaiDate } from '@redress/deadlines';
import { type ActContext, lockRow, refuse, type Refused, row, statement, updateRow } from '@redress/service-kit';
import { mayByPost } from '../ledger/post.access.rules.js';
import type { RecordAuditResult } from './audit.input.js';
import { refuseAudit } from './audit.refusals.js';
import { type AuditItem, type AuditKind, fits } from './audit.rules.js';
import { itemTable } from './audit.table.js';
import { auditorsOf } from './auditors.js';
import { seeAuditItem } from './see-audits.query.js';

const kindOf = statement('select kind from audit_draw where id = $1');

/** The auditor who was drawn says what was found in a file, or what who withdrew or settled says (G6). Nobody who had a hand in the matter does. */
export async function recordAuditResult(ctx: ActContext, input: RecordAuditResult): Promise<AuditItem | Refused> {
  if (!(await seeAuditItem(ctx, input.id))) return refuseAudit('AUDIT_ITEM_NOT_FOUND');
  if (!mayByPost(ctx.actor, 'drawAudit')) return refuseAudit('AUDIT_ACT_NOT_ALLOWED');
  const item = (await lockRow(ctx.tx, itemTable, input.id)) as AuditItem;
  if (!(await isAuditor(ctx, item))) return refuseAudit('AUDIT_OF_ANOTHER');
  if (item.result) return refuseAudit('AUDIT_RECORDED_ALREADY');
  const { kind } = (await row<{ kind: AuditKind }>(ctx.tx, kindOf, [item.drawId])) as { kind: AuditKind };
  if (!fits(kind, input.result)) return refuseAudit('AUDIT_RESULT_MISMATCH', { kind });
  if ((input.expectedVersion ?? item.version) !== item.version) return refuse('VERSION_CONFLICT');
  ctx.journal.record(
    { type: 'audit', id: item.drawId },
    {
      act: 'recordAuditResult',
      basis: '2022 Regulations 38; D: random files, random auditors',
      data: { place: item.place, result: input.result },
      sealed: { words: input.words },
    },
  );
  const recorded = { result: input.result, words: input.words, recordedOn: shanghaiDate(ctx.now) };
  return updateRow(ctx.tx, itemTable, item.id, recorded);
}

/** Who was drawn, as long as nothing speaks against it by now. */
async function isAuditor(ctx: ActContext, { matterId, auditor }: AuditItem): Promise<boolean> {
  const free = (await auditorsOf(ctx, [matterId])).get(matterId) ?? [];
  return auditor === ctx.actor.id && free.includes(ctx.actor.id);
}
