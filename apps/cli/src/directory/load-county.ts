import { readFileSync } from 'node:fs';
import { CliError } from '../cli-error.js';
import { exitCodes } from '../exit-codes.js';
import { type County, countySchema } from './county.js';
import { countyFaults } from './county-faults.js';

/** The county in a file, or the fictional one of `@redress/demo`. All faults are listed at once. */
export async function loadCounty(path: string | undefined): Promise<County> {
  if (path === undefined) return readCounty(await demoCounty(), 'the demo county');
  return readCounty(parseFile(path), path);
}

/** Checks a directory; throws with every fault on its own line. */
export function readCounty(value: unknown, source: string): County {
  const parsed = countySchema.safeParse(value);
  const faults = parsed.success
    ? countyFaults(parsed.data)
    : parsed.error.issues.map((issue) => `${where(issue.path)}: ${issue.message}`);
  if (parsed.success && faults.length === 0) return parsed.data;
  const title = `${source}: ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}`;
  throw new CliError([title, ...faults.map((fault) => `  ${fault}`)].join('\n'), exitCodes.config, {
    remedy: 'docs/directory.schema.json describes the file',
  });
}

/** `officers[3].unit`, as people count in the file. */
const where = (path: readonly PropertyKey[]): string =>
  path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '') || 'the file';

function parseFile(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new CliError(`${path} cannot be read: ${(error as Error).message}`, exitCodes.config);
  }
}

async function demoCounty(): Promise<unknown> {
  const demo: { county?: unknown } = await import('@redress/demo');
  return demo.county;
}
