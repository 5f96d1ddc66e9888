export type StepStatus = 'ok' | 'FAILED' | '...';
export interface StepLine {
  readonly index: number;
  readonly total: number;
  readonly name: string;
  readonly status: StepStatus;
  readonly detail: string;
  readonly seconds: number | null;
}

const NAME_WIDTH = 13;
const DETAIL_WIDTH = 58;

/** ` [2/6] database      ok   PostgreSQL 18.4 embedded, 127.0.0.1:5443      0.9 s` */
export function stepLine({ index, total, name, status, detail, seconds }: StepLine): string {
  const time = seconds === null ? '' : secondsText(seconds).padStart(8);
  return ` [${index}/${total}] ${name.padEnd(NAME_WIDTH)} ${status.padEnd(4)} ${detail.padEnd(DETAIL_WIDTH)}${time}`.trimEnd();
}

export const secondsText = (seconds: number): string => `${seconds.toFixed(1)} s`;

/** Name, version and how to stop. */
export const headLine = (version: string, folder: string): string =>
  `redress ${version}   node ${process.versions.node}   data ${folder}   (Ctrl-C stops; "npm run reset" forgets)`;

export interface Address {
  readonly title: string;
  readonly url: string;
}

/** Two addresses a line, in columns. */
export function addressLines(addresses: readonly Address[]): string[] {
  const cells = addresses.map(({ title, url }) => `${title.padEnd(13)} ${url}`);
  const width = Math.max(...cells.filter((_, index) => index % 2 === 0).map((cell) => cell.length)) + 3;
  const rows = cells.flatMap((cell, index) => (index % 2 === 0 ? [[cell, cells[index + 1] ?? '']] : []));
  return rows.map(([left = '', right = '']) => ` ${left.padEnd(width)}${right}`.trimEnd());
}

/** Non-ASCII signs would be garbage in a log file or an old terminal. */
export const plainAscii = (line: string): string => line.replace(/[\u2013\u2014]/g, '-').replace(/[^\x20-\x7e]/g, '?');
