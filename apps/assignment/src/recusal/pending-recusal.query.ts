import { row, statement } from '@redress/service-kit';
import type { EntityManager } from 'typeorm';
import type { Recusal } from './recusal.rules.js';
import { recusalTable } from './recusal.table.js';

const find = statement(`select ${recusalTable.list} from recusal where matter_id = $1 and decided_on is null`);

/** The request of a matter that is not decided yet, or null. */
export const pendingRecusal = ({ tx }: { tx: EntityManager }, matterId: string) =>
  row<Recusal & Record<string, unknown>>(tx, find, [matterId]);
