import { rmSync } from 'node:fs';
import type { PortPlan } from '../ports/port-plan.js';
import type { DataFolder } from './data-folder.js';
import type { ProcessMark } from './processes.js';
import { readJson, writePrivately } from './write-file.js';

/** What a running sandbox leaves behind for other commands, and for the next start after a kill -9. */
export interface RunState {
  readonly portBase: number;
  readonly ports: PortPlan;
  readonly supervisor: ProcessMark;
  readonly children: Readonly<Record<string, ProcessMark>>;
  readonly usable: boolean;
  /** Where Kafka is, when the events go over it. */
  readonly kafkaBrokers: string | null;
}

export const readState = (folder: DataFolder): RunState | null => readJson<RunState>(folder.state);
export const writeState = (folder: DataFolder, state: RunState): void =>
  writePrivately(folder.state, JSON.stringify(state, null, 2));
export const forgetState = (folder: DataFolder): void => rmSync(folder.state, { force: true });
