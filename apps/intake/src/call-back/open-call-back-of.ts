import { type ActContext, row, statement } from '@redress/service-kit';
import type { CallBack } from './call-back.rules.js';
import { callBackTable } from './call-back.table.js';

const find = statement(
  `select ${callBackTable.list} from call_back where petition_id = $1 and status = 'OPEN' for update`,
);

/** The open call-back of a petition, locked; null when there is none. */
export const openCallBackOf = (ctx: ActContext, petitionId: string): Promise<CallBack | null> =>
  row<CallBack & Record<string, unknown>>(ctx.tx, find, [petitionId]);
