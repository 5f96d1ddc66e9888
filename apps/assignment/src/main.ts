import { startService } from '@redress/service-kit';
import { assignmentConfig } from './assignment.config.js';
import { AssignmentModule } from './assignment.module.js';
import { missExecution } from './opinion/miss-execution.js';

await startService({
  name: 'assignment',
  config: assignmentConfig,
  module: AssignmentModule,
  sources: new URL('./', import.meta.url),
  migrations: new URL('../migrations/', import.meta.url),
  topics: ['redress.intake', 'redress.directory'],
  timers: { 'execution-missed': missExecution },
  locales: [new URL('./locales/', import.meta.url)],
  keys: () => ({}),
});
