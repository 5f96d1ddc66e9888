import type { Check } from './scenario.js';

const mark = ({ ok }: Check): string => (ok === null ? 'unseen' : ok ? 'ok    ' : 'FAILED');

/** What was seen, a line each, and the sum. */
export function reportText(checks: readonly Check[]): string {
  const names = [...new Set(checks.map(({ scenario }) => scenario))];
  const blocks = names.map((name) =>
    [
      name,
      ...checks
        .filter(({ scenario }) => scenario === name)
        .map((check) => `  ${mark(check)} ${check.what}${note(check)}`),
    ].join('\n'),
  );
  const count = (wanted: boolean | null) => checks.filter(({ ok }) => ok === wanted).length;
  return [...blocks, `${count(true)} ok, ${count(false)} failed, ${count(null)} unseen`].join('\n');
}

const note = ({ note: text }: Check): string => (text ? `  (${text})` : '');

export const conforms = (checks: readonly Check[]): boolean => checks.every(({ ok }) => ok !== false);
