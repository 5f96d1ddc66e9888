import { askBasis, type BasisOptions, changeBasis } from './ask-basis.js';
import { calendarFileSchema, readBasisFile } from './basis-file.js';
import { lineOf } from './line-of.js';

interface Year {
  readonly year: number;
  readonly status: string;
  readonly source: string;
  readonly loadedOn: string | null;
  readonly applied: readonly {
    readonly service: string;
    readonly counted: number;
    readonly moved: number;
    readonly finishedOn: string | null;
  }[];
}

/** Loads the years of a file; a refusal names the line. */
export async function loadCalendarFile(path: string, options: BasisOptions): Promise<void> {
  const { text, data } = readBasisFile(path, calendarFileSchema);
  const years = Array.isArray(data) ? data : [data];
  const act = { name: 'loadCalendar', input: 'LoadCalendarInput', fields: '... on LoadedCalendar { version years }' };
  const loaded = await changeBasis<{ version: string; years: number[] }>(options, act, { years }, (place) =>
    lineOf(text, years, place),
  );
  const words = `loaded ${loaded.years.join(', ')}: counted with ${loaded.version} from now on; open clocks are counted again (redress calendar)`;
  console.log(options.json ? JSON.stringify(loaded) : words);
}

/** Every year and its state. */
export async function listCalendar(options: BasisOptions): Promise<void> {
  const { calendarYears } = await askBasis<{ calendarYears: Year[] }>(
    options,
    '{ calendarYears { year status source loadedOn applied { service counted moved finishedOn } } }',
  );
  console.log(options.json ? JSON.stringify(calendarYears) : calendarYears.flatMap(linesOf).join('\n'));
}

const linesOf = ({ year, status, source, loadedOn, applied }: Year): string[] => [
  `${year}  ${status.padEnd(11)}  ${loadedOn ? `loaded ${loadedOn}` : 'as shipped      '}  ${source}`,
  ...applied.map(
    ({ service, counted, moved, finishedOn }) =>
      `      ${service.padEnd(11)} counted ${counted}, moved ${moved}${finishedOn ? `, done ${finishedOn}` : ', going on'}`,
  ),
];
