import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { CliError } from '../cli-error.js';
import { exitCodes } from '../exit-codes.js';

const column = z.string().min(1).describe('Name of the column in the first line of the file');

/** Which column is what, and how the file is written. */
export const importMapSchema = z
  .strictObject({
    source: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]{0,39}$/)
      .describe('Short name of where the letters come from; a record is known by source and key'),
    kind: z
      .enum(['backlog', 'new'])
      .describe('backlog: handled before this register existed, no notice clocks; new: received today'),
    encoding: z.enum(['auto', 'utf-8', 'gb18030']).default('auto'),
    delimiter: z.string().length(1).default(','),
    dateFormats: z
      .array(z.enum(['YYYY-MM-DD', 'YYYY/M/D', 'YYYY.M.D', 'YYYY年M月D日', 'YYYYMMDD']))
      .min(1)
      .default(['YYYY-MM-DD', 'YYYY/M/D', 'YYYY年M月D日']),
    columns: z.strictObject({
      key: column.describe('Column with the number of the letter, once in the file'),
      text: column,
      title: column.optional(),
      receivedOn: column.optional().describe('Needed for kind backlog: the day the clocks would have counted from'),
      answeredOn: column.optional(),
      answeredBy: column.optional(),
    }),
  })
  .meta({ title: 'Import map', description: 'Which column is what, for `redress import FILE --map map.json`' });

export type ImportMap = z.infer<typeof importMapSchema>;

/** Reads a map; throws with every fault. */
export function loadMap(path: string): ImportMap {
  const parsed = importMapSchema.safeParse(parse(path));
  if (parsed.success && (parsed.data.kind === 'new' || parsed.data.columns.receivedOn)) return parsed.data;
  const faults = parsed.success
    ? ['columns.receivedOn: is needed for kind backlog']
    : parsed.error.issues.map((issue) => `${issue.path.join('.') || 'the file'}: ${issue.message}`);
  throw new CliError(
    [`${path} is no import map`, ...faults.map((fault) => `  ${fault}`)].join('\n'),
    exitCodes.config,
    { remedy: 'docs/import-map.schema.json describes the file' },
  );
}

function parse(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new CliError(`${path}: ${(error as Error).message}`, exitCodes.config);
  }
}
