import { RECOUNT, startService } from '@redress/service-kit';
import { assignmentConfig } from './assignment.config.js';
import { AssignmentModule } from './assignment.module.js';
import { recountOwnClocks } from './basis/keep-applied.js';
import { closePetition } from './handling/close-petition.js';
import { warnWhileMediating } from './handling/follow-mediation.js';
import { missExecution } from './opinion/miss-execution.js';

await startService({
  name: 'assignment',
  config: assignmentConfig,
  module: AssignmentModule,
  sources: new URL('./', import.meta.url),
  migrations: new URL('../migrations/', import.meta.url),
  topics: ['redress.intake', 'redress.mediation', 'redress.oversight', 'redress.directory'],
  timers: {
    [RECOUNT]: recountOwnClocks,
    'execution-missed': missExecution,
    'answer-while-mediating': warnWhileMediating,
    'petition-close': closePetition,
  },
  locales: [new URL('./locales/', import.meta.url)],
  keys: () => ({}),
});
