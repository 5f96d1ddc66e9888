import type { ImportDirectory } from './directory.input.js';

export interface KnownCodes {
  readonly units: readonly string[];
  readonly officers: readonly string[];
}

/** Every fault of a directory at once: codes twice, parents and superiors that nobody is (sandbox.md 3). */
export function directoryFaults(input: ImportDirectory, known: KnownCodes): string[] {
  const units = new Set([...known.units, ...input.units.map((unit) => unit.code)]);
  const officers = new Set([...known.officers, ...input.officers.map((officer) => officer.code)]);
  return [
    ...twice(input.units, 'unit'),
    ...twice(input.officers, 'officer'),
    ...input.units.flatMap((unit) => [
      ...missing(units, unit.parent, `unit ${unit.code}: parent`),
      ...missing(officers, unit.dutyOfficer, `unit ${unit.code}: duty officer`),
      ...missing(units, unit.reviewedBy, `unit ${unit.code}: reviewing organ`),
    ]),
    ...(input.reviewAuthority ?? []).flatMap(({ handling, review, rereview }) =>
      [handling, review, rereview].flatMap((code) => missing(units, code, `review authority of ${handling}: unit`)),
    ),
    ...input.officers.flatMap((officer) => [
      ...missing(units, officer.unit, `officer ${officer.code}: unit`),
      ...missing(officers, officer.superior, `officer ${officer.code}: superior`),
    ]),
  ];
}

const missing = (codes: ReadonlySet<string>, code: string | null | undefined, where: string) =>
  code && !codes.has(code) ? [`${where} ${code} is not in the directory`] : [];

function twice(entries: readonly { code: string }[], kind: string): string[] {
  const seen = new Set<string>();
  return entries.flatMap(({ code }) => (seen.size === seen.add(code).size ? [`${kind} ${code} stands twice`] : []));
}
