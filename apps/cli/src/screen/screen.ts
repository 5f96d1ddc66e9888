import pc from 'picocolors';
import { explainError } from '../cli-error.js';
import type { ExitCode } from '../exit-codes.js';
import {
  type Address,
  addressLines,
  headLine,
  plainAscii,
  secondsText,
  stepLine,
  type StepStatus,
} from './screen-lines.js';

export interface ScreenMode {
  readonly json: boolean;
  readonly tty: boolean;
}
interface Step {
  readonly index: number;
  readonly name: string;
  readonly since: number;
}

/** The start screen (operations.md 1): a line a step with its time; plain ASCII unless a person watches; `--json` a line of JSON each. */
export class Screen {
  private step: Step | null = null;
  private readonly since = performance.now();

  constructor(
    private readonly mode: ScreenMode,
    private readonly total: number,
    private readonly write: (text: string) => void,
  ) {}

  head(version: string, folder: string): void {
    this.line(headLine(version, folder), { redress: version, node: process.versions.node, data: folder });
  }

  begin(index: number, name: string): void {
    this.step = { index, name, since: performance.now() };
    if (this.mode.tty && !this.mode.json) this.write(this.lineOf('...', ''));
  }

  done(detail: string, facts: object = {}): void {
    this.end('ok', detail, facts);
  }

  /** Something worth knowing that is no step, e.g. a service that was started again. */
  note(text: string): void {
    this.line(` ${text}`, { note: text });
  }

  usable(addresses: readonly Address[]): void {
    const seconds = since(this.since);
    const urls = Object.fromEntries(addresses.map(({ title, url }) => [title, url]));
    const text = [...addressLines(addresses), ` usable after ${secondsText(seconds)}`].join('\n');
    this.line(text, { usable: true, seconds, urls });
  }

  /** What failed, the last lines of the culprit's log, and what to do. Returns the exit code. */
  fail(error: unknown, folder: string): ExitCode {
    const { message, more, exitCode } = explainError(error, folder);
    const log = more.log ?? [];
    if (this.step) this.end('FAILED', message.split('\n')[0] ?? '', {});
    const lines = [
      ...message.split('\n'),
      ...log.map((line) => `  | ${line}`),
      ...(more.remedy ? [`-> ${more.remedy}`] : []),
    ];
    this.line(lines.map((line) => ` ${line}`).join('\n'), {
      error: { message, remedy: more.remedy ?? null, log, exitCode },
    });
    return exitCode;
  }

  private end(status: StepStatus, detail: string, facts: object): void {
    if (!this.step) return;
    const { name, since: from } = this.step;
    const seconds = since(from);
    const text = this.lineOf(status, detail);
    const clear = this.mode.tty && !this.mode.json ? '\r\u001b[2K' : '';
    this.line(clear + this.coloured(text, status), {
      step: name,
      status: status === 'ok' ? 'ok' : 'failed',
      detail,
      seconds,
      ...facts,
    });
    this.step = null;
  }

  private lineOf(status: StepStatus, detail: string): string {
    const { index, name, since: from } = this.step ?? { index: 0, name: '', since: performance.now() };
    const seconds = status === '...' ? null : since(from);
    return stepLine({ index, total: this.total, name, status, detail, seconds });
  }

  private coloured(text: string, status: StepStatus): string {
    if (!this.mode.tty) return text;
    return text.replace(` ${status} `, ` ${status === 'ok' ? pc.green(status) : pc.red(status)} `);
  }

  private line(text: string, facts: object): void {
    if (this.mode.json) return this.write(`${JSON.stringify(facts)}\n`);
    this.write(`${this.mode.tty ? text : text.split('\n').map(plainAscii).join('\n')}\n`);
  }
}

/** Seconds since a moment, to the millisecond. */
const since = (from: number): number => Math.round(performance.now() - from) / 1000;

/** The screen of this terminal. */
export const terminalScreen = (json: boolean, total: number): Screen =>
  new Screen({ json, tty: process.stdout.isTTY === true }, total, (text) => process.stdout.write(text));
