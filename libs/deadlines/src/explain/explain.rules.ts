import type { Clock } from '../clocks/clock.rules.js';
import { HOLDERS } from '../clocks/holders.data.js';
import { clockOf, DEFAULT_RULE_SET } from '../clocks/rule-set.rules.js';
import { compactDays } from '../counting/trace.rules.js';
import type { DayRun, TraceStep } from '../counting/trace.rules.js';
import { requireDate, weekday } from '../date/plain-date.rules.js';
import type { Deadline } from '../deadline/deadline.rules.js';
import { isProblem } from '../deadline/problem.rules.js';
import type { DeadlineProblem } from '../deadline/problem.rules.js';
import type { Locale } from '../text.js';
import { LABELS, REASONS, STEPS, WEEKDAYS } from './words.data.js';

/** Why a date is what it is, as lines of text for a reader; for a problem, what is wrong with the question. */
export function explain(answer: Deadline | DeadlineProblem, locale: Locale, ruleSet = DEFAULT_RULE_SET): string {
  if (isProblem(answer)) return explainProblem(answer, locale);
  const clock = clockOf(answer.rule, ruleSet);
  const head = clock === null ? [answer.rule] : explainClock(clock, locale);
  const steps = answer.trace.flatMap((step) => explainStep(step, locale));
  return [...head, ...steps, ...result(answer, locale)].join('\n');
}

/** What a clock is: title, who, what starts it, source and how sure it is. */
export function explainClock(clock: Clock, locale: Locale): string[] {
  const number = clock.numberCertainty === null ? '' : `, ${LABELS.number[locale]} ${clock.numberCertainty}`;
  const lines = [
    `${clock.id} ${clock.title[locale]}`,
    line('holder', HOLDERS[clock.holder][locale], locale),
    line('starts', clock.starts[locale], locale),
    `${line('source', clock.source[locale], locale)} (${LABELS.certainty[locale]} ${clock.certainty}${number})`,
  ];
  return clock.note === null ? lines : [...lines, line('note', clock.note[locale], locale)];
}

function explainProblem({ error: { code, field, message } }: DeadlineProblem, locale: Locale): string {
  const place = field === null ? '' : ` (${LABELS.field[locale]}: ${field})`;
  return `${code}: ${message[locale]}${place}`;
}

function explainStep({ step, by, amount, until, days }: TraceStep, locale: Locale): string[] {
  const text = STEPS[step][locale].replace('{n}', String(amount)).replace('{date}', dated(until, locale));
  const basis = by.length > 0 ? ` [${by.join(' ')}]` : '';
  const shown = step === 'START' ? [] : compactDays(days);
  return [`- ${text}${basis}`, ...shown.map((run) => `    ${explainRun(run, locale)}`)];
}

function explainRun({ from, to, length, count, why }: DayRun, locale: Locale): string {
  const span = length === 1 ? from : `${from} .. ${to} (${length})`;
  return `${span} ${REASONS[why][locale]}${count === null ? '' : ` -> ${count}`}`;
}

function result(answer: Deadline, locale: Locale): string[] {
  const { nominalDate, dueDate, internalTarget, official, ruleSet, calendar } = answer;
  const target = internalTarget === null ? LABELS.noTarget[locale] : dated(internalTarget, locale);
  const status = LABELS[official ? 'official' : 'provisional'][locale];
  return [
    line('nominal', dated(nominalDate, locale), locale),
    line('due', dated(dueDate, locale), locale),
    line('target', target, locale),
    line('basis', `${ruleSet}, ${calendar}, ${status}`, locale),
  ];
}

const line = (label: keyof typeof LABELS, value: string, locale: Locale): string =>
  `${LABELS[label][locale]}${locale === 'en' ? ': ' : '：'}${value}`;

const dated = (date: string, locale: Locale): string =>
  `${date} ${WEEKDAYS[locale][weekday(requireDate(date)) - 1] ?? ''}`.trimEnd();
