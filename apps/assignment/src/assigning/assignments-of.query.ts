import { rows, statement } from '@redress/service-kit';
import type { EntityManager } from 'typeorm';
import type { Assignment } from './assigning.rules.js';
import { assignmentTable } from './assignment.table.js';

const find = statement(
  `select ${assignmentTable.list} from assignment where matter_id = $1 and round = $2 order by id`,
);

/** The assignments of a matter in its round, oldest first. */
export const assignmentsOf = (
  { tx }: { tx: EntityManager },
  { matterId, round }: { matterId: string; round: number },
) => rows<Assignment & Record<string, unknown>>(tx, find, [matterId, round]);
