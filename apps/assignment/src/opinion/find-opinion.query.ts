import { row, statement } from '@redress/service-kit';
import type { EntityManager } from 'typeorm';
import type { Opinion } from './opinion.rules.js';
import { opinionTable } from './opinion.table.js';

const live = statement(
  `select ${opinionTable.list} from opinion where matter_id = $1 and round = $2 and status <> 'DISCARDED' for update`,
);

/** The opinion of a matter in its round, locked; null while there is none. The handling is locked before. */
export const liveOpinion = ({ tx }: { tx: EntityManager }, { matterId, round }: { matterId: string; round: number }) =>
  row<Opinion & Record<string, unknown>>(tx, live, [matterId, round]);

const promised = statement(
  `select ${opinionTable.list} from opinion where matter_id = $1 and status = 'SERVED' order by executed_on is not null, execute_by is null, round desc limit 1 for update`,
);

/** The opinion whose promise is still to be carried out, of whatever round; else the last one that was served. */
export const openPromise = ({ tx }: { tx: EntityManager }, { matterId }: { matterId: string }) =>
  row<Opinion & Record<string, unknown>>(tx, promised, [matterId]);
