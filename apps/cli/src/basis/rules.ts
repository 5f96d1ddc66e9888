import { askBasis, type BasisOptions, changeBasis } from './ask-basis.js';
import { readBasisFile, rulesFileSchema } from './basis-file.js';

interface RuleSet {
  readonly version: string;
  readonly effectiveFrom: string;
  readonly values: readonly {
    readonly clock: string;
    readonly days: number | null;
    readonly unit: string;
    readonly source: string;
  }[];
}

/** Sets the values of a file. */
export async function adjustRulesFile(path: string, options: BasisOptions): Promise<void> {
  const { data } = readBasisFile(path, rulesFileSchema);
  const act = {
    name: 'adjustRules',
    input: 'AdjustRulesInput',
    fields: '... on AdjustedRules { version effectiveFrom }',
  };
  const adjusted = await changeBasis<{ version: string; effectiveFrom: string }>(options, act, data);
  const words = `${adjusted.version}: matters that come from ${adjusted.effectiveFrom} on start under it; those that are here keep theirs`;
  console.log(options.json ? JSON.stringify(adjusted) : words);
}

/** Every rule set, and what is its own. */
export async function listRules(options: BasisOptions): Promise<void> {
  const { ruleSets } = await askBasis<{ ruleSets: RuleSet[] }>(
    options,
    '{ ruleSets { version effectiveFrom values { clock days unit source } } }',
  );
  console.log(options.json ? JSON.stringify(ruleSets) : ruleSets.flatMap(linesOf).join('\n'));
}

const linesOf = ({ version, effectiveFrom, values }: RuleSet): string[] => [
  `${version}  from ${effectiveFrom}`,
  ...values.map(({ clock, days, unit, source }) => `      ${clock} ${days ?? ''} ${unit}  ${source}`),
];
