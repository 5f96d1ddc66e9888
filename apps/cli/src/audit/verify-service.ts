import { asAdmin } from '../databases/admin.js';
import { exitCodes } from '../exit-codes.js';
import type { CommonOptions } from '../supervisor/options.js';
import { historyUrl } from './history-url.js';
import { verdictText } from './verdict-text.js';
import { verifyHistory } from './verify-history.js';

export type AuditOptions = CommonOptions & { readonly service: string; readonly json?: boolean };

/** Verifies the history of one service and says so; exit code 1 names the first broken row. */
export async function verifyService(options: AuditOptions): Promise<void> {
  const verdict = await asAdmin(historyUrl(options, options.service), verifyHistory);
  console.log(options.json ? JSON.stringify({ service: options.service, ...verdict }) : verdictText(verdict));
  if (verdict.broken) process.exitCode = exitCodes.failed;
}
