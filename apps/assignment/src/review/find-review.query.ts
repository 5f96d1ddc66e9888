import type { ReviewStage } from '@redress/contracts';
import { row, statement } from '@redress/service-kit';
import type { EntityManager } from 'typeorm';
import type { Review } from './review.rules.js';
import { reviewTable } from './review.table.js';

type Db = { readonly tx: EntityManager };
interface OfMatter {
  readonly matterId: string;
  readonly round: number;
}

const live = statement(
  `select ${reviewTable.list} from review where matter_id = $1 and round = $2 and stage = $3 and status not in ('REFUSED', 'EXCUSE_REFUSED') for update`,
);
const window = statement(
  `select start_day as "servedOn", due_date as "lastDay" from clock where matter_id = $1 and rule = $2 order by start_day desc, id desc limit 1`,
);

/** The request of a stage in this round that goes on or was decided, locked; null while there is none. The handling is locked before. */
export const liveReview = ({ tx }: Db, { matterId, round }: OfMatter, stage: ReviewStage) =>
  row<Review & Record<string, unknown>>(tx, live, [matterId, round, stage]);

/** The window of a stage, running or over: when the opinion arrived, and the last day. Null where the law knows no review of it. */
export const windowOf = ({ tx }: Db, { matterId }: OfMatter, rule: string) =>
  row<{ servedOn: string; lastDay: string }>(tx, window, [matterId, rule]);
