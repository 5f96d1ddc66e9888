import type { BusLog } from '@redress/bus';
import type { Log, LogFields } from './logger.js';

/** The bus speaks through the service's log; texts of errors stay out, they may quote what was stored. */
export const busLogOf = (log: Log): BusLog => ({
  info: (event, fields) => log.info(event, fields as LogFields),
  warn: (event, fields) => log.warn(event, withoutTexts(fields)),
  error: (event, fields) => log.warn(event, withoutTexts(fields)),
});

const texts = new Set(['reason', 'error']);
const withoutTexts = (fields: Record<string, unknown> = {}): LogFields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !texts.has(name))) as LogFields;
