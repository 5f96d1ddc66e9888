import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { DataFolder } from '../home/data-folder.js';
import { readState } from '../home/run-state.js';
import { portPlan } from '../ports/port-plan.js';
import { Run } from './run.js';

const home = mkdtempSync(join(tmpdir(), 'redress-run-'));
afterAll(() => rmSync(home, { recursive: true }));

it('a running sandbox goes on when what runs cannot be written down, and says so once', () => {
  const folder = new DataFolder(home).create();
  const notes: string[] = [];
  const run = new Run(
    folder,
    portPlan([], 4000),
    4000,
    () => {},
    (text) => notes.push(text),
  );
  /** A folder in the place of the file: it cannot be written whoever runs this test. */
  mkdirSync(folder.state);
  run.remember();
  run.remember();
  expect(notes).toEqual([expect.stringContaining(`${folder.state} cannot be written`)]);
  rmSync(folder.state, { recursive: true });
  run.remember();
  expect(readState(folder)).toMatchObject({ portBase: 4000, usable: false });
});
