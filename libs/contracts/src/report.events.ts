import { z } from 'zod';
import { defineEvent } from './define-event.js';
import { day, id } from './vocabulary.js';

/** Reports about officers have a topic of their own, which only intake and oversight can read (messaging D13). */
const topic = 'redress.restricted';

export const reportSealed = defineEvent(topic, 'report.sealed', 1, {
  reportId: id,
  sealedOn: day,
  named: z.boolean().optional().describe('Whether there is somebody to tell; taken for granted where it is not said'),
});
export const reportWalled = defineEvent(topic, 'report.walled', 1, { reportId: id });
export const reportNoticeDue = defineEvent(topic, 'report.notice-due', 1, {
  reportId: id,
  kind: z.enum(['REPORT_ACCEPTANCE', 'REPORT_RESULT']),
  answer: z
    .enum(['ACCEPTED', 'NOT_ACCEPTED', 'SUBSTANTIATED', 'PARTLY_SUBSTANTIATED', 'NOT_SUBSTANTIATED', 'PASSED_ON'])
    .describe('What the reporter is told, as a code'),
  on: day,
});
