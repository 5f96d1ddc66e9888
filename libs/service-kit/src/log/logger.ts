import type { LoggerService } from '@nestjs/common';
import { type DestinationStream, type Logger, pino } from 'pino';

/** The only fields that may leave in a log line (operations.md 2.1). A name, a text or a number of a person has no field. */
const ALLOWED = new Set([
  'event',
  'outcome',
  'matter',
  'actor',
  'act',
  'rule',
  'code',
  'ms',
  'count',
  'trace',
  'request',
  'operation',
  'status',
  'signal',
  'port',
  'consumer',
  'stream',
  'topic',
  'kind',
  'error',
  'errorClass',
  'at',
  'reason',
  'migrations',
]);
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** JSON lines with an allow-list of fields. */
export class Log {
  private readonly pino: Logger;
  constructor(service: string, version: string, level: string, to?: DestinationStream) {
    const options = {
      level,
      base: { service, version },
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label: string) => ({ level: label }) },
    };
    this.pino = to ? pino(options, to) : pino(options);
  }
  info(event: string, fields: LogFields = {}): void {
    this.pino.info(allowed(event, fields));
  }
  warn(event: string, fields: LogFields = {}): void {
    this.pino.warn(allowed(event, fields));
  }
  debug(event: string, fields: LogFields = {}): void {
    this.pino.debug(allowed(event, fields));
  }
  /** A fault of ours: class, code and place. The message is left out, it may hold what a petitioner typed. */
  fault(event: string, error: unknown, fields: LogFields = {}): void {
    this.pino.error(allowed(event, { ...fields, ...faultFields(error) }));
  }
}

const allowed = (event: string, fields: LogFields) => ({
  event,
  ...Object.fromEntries(Object.entries(fields).filter(([name]) => ALLOWED.has(name))),
});

function faultFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { errorClass: typeof error };
  const place = error.stack
    ?.split('\n')
    .find((line) => line.trim().startsWith('at '))
    ?.trim();
  return { errorClass: error.name, code: String((error as { code?: unknown }).code ?? ''), at: place };
}

/** Nest's own lines through the same log: warnings and errors only, by context, without their text. */
export class NestLog implements LoggerService {
  constructor(private readonly sink: Log) {}
  log(): void {}
  warn(_message: unknown, context?: string): void {
    this.sink.warn('nest-warning', { reason: context });
  }
  error(message: unknown, ...rest: unknown[]): void {
    this.sink.fault('nest-error', message instanceof Error ? message : new Error('nest'), {
      reason: String(rest.at(-1) ?? '').slice(0, 60),
    });
  }
}
