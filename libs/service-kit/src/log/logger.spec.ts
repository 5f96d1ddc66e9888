import { describe, expect, it } from '@jest/globals';
import { Log } from './logger.js';

/** What pino writes, line by line. */
function lines(write: (log: Log) => void): Record<string, unknown>[] {
  const written: string[] = [];
  const log = new Log('notebook', '0.1.0', 'debug', { write: (line) => void written.push(line) });
  write(log);
  return written.map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('a log line', () => {
  it('has one schema', () => {
    expect(lines((log) => log.info('started', { port: 4010 }))).toEqual([
      {
        level: 'info',
        service: 'notebook',
        version: '0.1.0',
        time: expect.stringMatching(/Z$/),
        event: 'started',
        port: 4010,
      },
    ]);
  });

  it('lets only named fields leave', () => {
    expect(
      JSON.stringify(
        lines((log) => log.warn('odd', { act: 'writeNote', name: 'canary', phone: 'canary', text: 'canary' })),
      ),
    ).not.toContain('canary');
  });

  it('of a fault names class and place, never its message', () => {
    const [line] = lines((log) =>
      log.fault('fault', Object.assign(new TypeError('canary'), { code: '23505' }), { request: 'r-1' }),
    );
    expect(line).toMatchObject({
      event: 'fault',
      errorClass: 'TypeError',
      code: '23505',
      request: 'r-1',
      at: expect.stringContaining('logger.spec'),
    });
    expect(JSON.stringify(line)).not.toContain('canary');
  });

  it('encodes control characters, so that no text forges a line', () => {
    const written = lines((log) => log.info('odd', { reason: 'a\n{"level":"error"}' }));
    expect(written).toHaveLength(1);
  });
});
