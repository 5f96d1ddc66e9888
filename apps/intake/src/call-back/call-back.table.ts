import { defineTable } from '@redress/service-kit';
import type { CallBack } from './call-back.rules.js';

export const callBackTable = defineTable<CallBack>('call_back', {
  id: 'uuid',
  petitionId: 'uuid',
  status: 'text',
  contactOn: 'date',
  openedOn: 'date',
  triedOn: 'jsonb',
  concludedOn: 'date',
  concludedBy: 'text',
  version: 'int',
});
