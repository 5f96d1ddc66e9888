import type { ServerResponse } from 'node:http';

/** How a subscriber misbehaves when it is told to: with a status, or by keeping silent. */
export interface Trial {
  /** A status such as 500, 410, 429 or 301, or `slow`: no answer for 20 s. */
  readonly answer: string;
  /** How many deliveries; then it behaves again. */
  times: number;
}
const SLOW_MS = 20_000;
export const trialAnswer = /^(slow|[1-5]\d\d)$/;

/** Answers wrongly on purpose; says whether it did. */
export function misbehave(trial: Trial | null, response: ServerResponse): string | null {
  if (!trial || trial.times <= 0) return null;
  trial.times -= 1;
  if (trial.answer === 'slow') {
    setTimeout(() => response.writeHead(204).end(), SLOW_MS).unref();
    return 'keeps silent for 20 s (trial)';
  }
  const headers = trial.answer.startsWith('3')
    ? { location: '/elsewhere' }
    : trial.answer === '429'
      ? { 'retry-after': '1' }
      : {};
  response.writeHead(Number(trial.answer), headers).end('trial');
  return `answers ${trial.answer} (trial)`;
}
