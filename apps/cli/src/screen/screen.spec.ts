import { describe, expect, it } from '@jest/globals';
import { CliError } from '../cli-error.js';
import { exitCodes } from '../exit-codes.js';
import { addressLines, plainAscii, stepLine } from './screen-lines.js';
import { Screen } from './screen.js';

function screen(mode: { json: boolean; tty: boolean }) {
  const written: string[] = [];
  return { written, screen: new Screen(mode, 6, (text) => written.push(text)) };
}

describe('the start screen', () => {
  it('has number, name, result, detail and time on every line', () => {
    const line = stepLine({
      index: 2,
      total: 6,
      name: 'database',
      status: 'ok',
      detail: 'PostgreSQL 18.4 embedded',
      seconds: 0.94,
    });
    expect(line).toMatch(/^ \[2\/6\] database {6}ok {3}PostgreSQL 18\.4 embedded +0\.9 s$/);
  });

  it('puts two addresses on a line', () => {
    const list = ['A', 'B', 'C'].map((title) => ({ title, url: `http://${title}` }));
    expect(addressLines(list)).toHaveLength(2);
  });

  it('is plain ASCII when nobody watches', () => {
    const { screen: plain, written } = screen({ json: false, tty: false });
    plain.head('0.1.0', '/数据');
    plain.begin(0, 'build');
    plain.done('done – fine');
    expect(written.join('')).toMatch(/^[\x20-\x7e\n]*$/);
    expect(plainAscii('a–b')).toBe('a-b');
  });

  it('writes a line of JSON for every step with --json, and nothing else', () => {
    const { screen: json, written } = screen({ json: true, tty: true });
    json.head('0.1.0', '.redress');
    json.begin(1, 'checks');
    json.done('node');
    json.usable([{ title: 'GraphQL', url: 'http://localhost:4000/graphql' }]);
    const lines = written
      .join('')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(lines[1]).toMatchObject({ step: 'checks', status: 'ok', detail: 'node' });
    expect(lines[2]).toMatchObject({ usable: true, urls: { GraphQL: 'http://localhost:4000/graphql' } });
  });

  it('shows the last words of the culprit and what to do, and gives the exit code', () => {
    const { screen: plain, written } = screen({ json: false, tty: false });
    plain.begin(4, 'services');
    const code = plain.fail(
      new CliError('intake ended', exitCodes.failed, { log: ['the last line'], remedy: 'look there' }),
      '/data',
    );
    expect(code).toBe(1);
    expect(written.join('')).toMatch(/FAILED intake ended[\s\S]*\| the last line[\s\S]*-> look there/);
  });

  it('names a full disk wherever it shows', () => {
    const { screen: plain, written } = screen({ json: false, tty: false });
    const said = ['initdb: error: could not write to file: No space left on device'];
    expect(plain.fail(new CliError('PostgreSQL could not be set up', exitCodes.database, { log: said }), '/data')).toBe(
      exitCodes.noRoom,
    );
    expect(plain.fail(Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' }), '/data')).toBe(
      exitCodes.noRoom,
    );
    expect(written.join('')).toContain('the disk or quota of /data is full');
  });
});
