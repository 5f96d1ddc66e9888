import { parseDocument } from 'yaml';
import { z } from 'zod';
import { CliError } from '../cli-error.js';
import { exitCodes } from '../exit-codes.js';

const instant = z.iso
  .datetime({ offset: true })
  .describe('Instant with its offset; the sandbox clock is moved there first');
const actor = z
  .union([
    z.string(),
    z.strictObject({
      receipt: z.string().describe('A saved receipt code: acts as its holder'),
      part: z.string().optional().describe('Matter code of one part of a divided letter'),
    }),
  ])
  .describe('Officer code (or a saved one, `$name`), role, `anonymous`, or the holder of a receipt');
const reference = z.string().regex(/^\$[A-Za-z][\w]*$/, 'must be a saved name like $petition');
const fields = z.record(z.string(), z.unknown());

const after = z
  .string()
  .regex(/^\d{1,5}(wd|d|h)$/, 'like 5d, 3wd or 2h')
  .describe('How much later this happens; moves the sandbox clock');
const when = { at: instant.optional(), after: after.optional() };

const actStep = z.strictObject({
  ...when,
  as: actor,
  act: z.string().describe('A mutation of the API, such as acceptPetition'),
  input: fields.default({}),
  save: z
    .record(z.string(), z.string())
    .default({})
    .describe(
      'Fields of the result, or paths like `parts.0.id`, and the names they are kept under: `{ id: petition }`',
    ),
  select: z
    .string()
    .optional()
    .describe('Fields to ask for beyond the plain ones of the result, in GraphQL: `parts { id class }`'),
  refused: z.string().nullish().describe('The refusal that is expected; without it the act must succeed'),
  error: z.string().optional().describe('The error code that is expected'),
  result: fields.optional().describe('Fields of the result and their values'),
});
const clockExpectation = z
  .object({ clock: z.strictObject({ of: reference, rule: z.string() }), as: actor.optional() })
  .catchall(z.unknown())
  .describe('One clock of a matter: its fields, such as nominalDate, dueDate, internalTarget, status');
const queryExpectation = z.strictObject({
  query: z.string().describe('A GraphQL query; `$name` inside values of variables stands for what was saved'),
  variables: fields.default({}),
  as: actor.optional(),
  result: fields
    .default({})
    .describe('Paths like `petition.status` or `petitions.edges.0.node.code`, and their values'),
  save: z.record(z.string(), z.string()).default({}).describe('Paths of the answer and the names they are kept under'),
});
const hiddenExpectation = z.strictObject({
  hidden: reference,
  from: z.array(z.string()).min(1).describe('Officers for whom the matter does not exist'),
});
const expectStep = z.strictObject({
  ...when,
  expect: z.union([clockExpectation, queryExpectation, hiddenExpectation]),
});
const waitStep = z.strictObject(when).describe('Only moves the clock');
const disturbStep = z
  .strictObject({
    ...when,
    disturb: z.strictObject({ service: z.string(), petition: z.string() }),
    save: z.record(z.string(), z.string()).default({}),
  })
  .describe(
    'A fault: a service says two things nobody understands in the stream of a petition; `stream`, `first`, `second`',
  );
const sayStep = z.strictObject({ say: z.string() }).describe('A line for the reader');

/** A dated history: what somebody did when, and what is expected of it. */
export const caseFileSchema = z
  .strictObject({
    title: z.string(),
    clock: instant
      .optional()
      .describe('Where the sandbox clock stands at the beginning; without it the case begins where the clock stands'),
    steps: z.array(z.union([actStep, expectStep, disturbStep, sayStep, waitStep])).min(1),
  })
  .meta({ title: 'Case file', description: 'A dated history, played by `redress play` through the public API' });

export type CaseFile = z.infer<typeof caseFileSchema>;
export type ActStep = z.infer<typeof actStep>;
export type DisturbStep = z.infer<typeof disturbStep>;
export type Expectation = z.infer<typeof expectStep>['expect'];
export type ActingAs = z.infer<typeof actor>;

/** Reads a case file; throws with every fault. */
export function parseCaseFile(text: string, name: string): CaseFile {
  const document = parseDocument(text, { schema: 'core' });
  if (document.errors.length)
    throw faulty(
      name,
      document.errors.map((error) => error.message),
    );
  const parsed = caseFileSchema.safeParse(document.toJS());
  if (parsed.success) return parsed.data;
  throw faulty(
    name,
    parsed.error.issues.map((issue) => `${issue.path.join('.') || 'the file'}: ${issue.message}`),
  );
}

const faulty = (name: string, faults: readonly string[]) =>
  new CliError([`${name} is no case file`, ...faults.map((fault) => `  ${fault}`)].join('\n'), exitCodes.config, {
    remedy: 'docs/case-file.schema.json describes the file',
  });
