import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { DataFolder, dataFolder } from './data-folder.js';
import { afterCommand, endProcess, isAlive, markOf } from './processes.js';
import { openSecrets } from './secrets.js';
import { holdFolder } from './start-lock.js';

const home = mkdtempSync(join(tmpdir(), 'redress-home-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const folder = (name: string) => new DataFolder(join(home, name)).create();

describe('the data folder', () => {
  it('is the one named on the command line, else REDRESS_DATA, counted from where the command was typed', () => {
    expect(dataFolder('here', { INIT_CWD: '/typed', REDRESS_DATA: '/env' }).path).toBe('/typed/here');
    expect(dataFolder(undefined, { INIT_CWD: '/typed', REDRESS_DATA: '/env' }).path).toBe('/env');
    expect(dataFolder(undefined, {}).path).toMatch(/\.redress$/);
  });

  it('belongs to one start at a time', () => {
    const data = folder('held');
    const letGo = holdFolder(data);
    expect(() => holdFolder(data)).toThrow(/already running/);
    letGo();
    holdFolder(data)();
  });

  it('is free again when its holder was killed', () => {
    const data = folder('stale');
    writeFileSync(data.lock, JSON.stringify({ pid: process.pid, started: 'another process with this number' }));
    holdFolder(data)();
  });
});

describe('secrets', () => {
  it('are made once, kept, readable by their owner only, and completed when a new version needs more', () => {
    const data = folder('secrets');
    const first = openSecrets(data, ['A'], ['intake_app']);
    expect(statSync(data.secrets).mode & 0o777).toBe(0o600);
    const second = openSecrets(data, ['A', 'B'], ['intake_app', 'bus_app']);
    expect(second.keys['A']).toBe(first.keys['A']);
    expect(second.keys['B']).toMatch(/^[0-9a-f]{64}$/);
    expect(second.issuer).toEqual(first.issuer);
  });

  it('are never silently replaced when their file is damaged: the data would be lost with them', () => {
    const data = folder('damaged');
    writeFileSync(data.secrets, '{"keys":');
    expect(() => openSecrets(data, ['A'], [])).toThrow(/cannot be read/);
  });
});

describe('processes', () => {
  it('are not mistaken for later ones with the same number', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    const mark = markOf(child.pid ?? -1);
    expect(isAlive(mark)).toBe(true);
    expect(isAlive({ ...mark, started: `${mark.started}0` })).toBe(false);
    await endProcess(mark, 2000);
    expect(isAlive(mark)).toBe(false);
  });

  it('are read right when their command has blanks and brackets in it', () => {
    expect(afterCommand('12 (a) b (c) S 1 2')[0]).toBe('S');
  });
});
