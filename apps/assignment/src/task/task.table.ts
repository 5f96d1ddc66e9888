import { defineTable } from '@redress/service-kit';

export type TaskKind =
  | 'ASSIGN'
  | 'NAME_FIRST_CONTACT'
  | 'ASK_WHETHER_TO_REOPEN'
  | 'READ_JOINED_SUBMISSION'
  | 'READ_REFERRAL_ANSWER'
  | 'GO_ON_HANDLING'
  | 'ANSWER_BEFORE_DUE'
  | 'ANSWER_BY_AGREEMENT'
  | 'CLOSE_SETTLED'
  | 'ANSWER_SUPERVISION';

/** What somebody has to do that no clock of the law drives. */
export interface Task {
  id: string;
  matterId: string;
  kind: TaskKind;
  unit: string | null;
  openedOn: string;
  doneOn: string | null;
}

export const taskTable = defineTable<Task>('task', {
  id: 'uuid',
  matterId: 'uuid',
  kind: 'text',
  unit: 'text',
  openedOn: 'date',
  doneOn: 'date',
});
