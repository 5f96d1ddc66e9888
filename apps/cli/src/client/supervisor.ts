import { CliError } from '../cli-error.js';
import { exitCodes } from '../exit-codes.js';
import { dataFolder } from '../home/data-folder.js';
import { readState } from '../home/run-state.js';
import { portPlan, readPortBase } from '../ports/port-plan.js';
import { localUrl } from '../services/service-env.js';
import { services } from '../services.js';
import type { CommonOptions } from '../supervisor/options.js';

/** Address of the running sandbox's supervisor: as the sandbox wrote it down, else by the port plan. */
export function supervisorUrl(options: CommonOptions): string {
  const state = options.portBase === undefined ? readState(dataFolder(options.data)) : null;
  return localUrl(state?.ports.supervisor ?? portPlan(services, readPortBase(options.portBase)).supervisor);
}

interface Request {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: object;
  readonly accept?: string;
}

/** One request to `/sandbox/*`; a refusal becomes a message with its code and remedy. */
export async function askSupervisor(
  options: CommonOptions,
  { method, path, body, accept }: Request,
): Promise<Response> {
  const url = supervisorUrl(options);
  const answer = await fetch(url + path, {
    method,
    headers: { ...(accept && { accept }), ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  }).catch(() => {
    throw new CliError(`no sandbox answers at ${url}`, exitCodes.notRunning, { remedy: 'start it with `npm start`' });
  });
  if (!answer.ok) throw refused((await answer.json().catch(() => ({}))) as RefusedBody, answer.status);
  return answer;
}

export const askJson = async <T>(options: CommonOptions, request: Request): Promise<T> =>
  (await (await askSupervisor(options, request)).json()) as T;

export interface RefusedBody {
  readonly code?: string;
  readonly remedy?: string;
}

/** What the supervisor refused, for the terminal. */
export const refused = ({ code, remedy }: RefusedBody, status: number): CliError =>
  new CliError(code ?? `the supervisor answered HTTP ${status}`, exitCodes.failed, remedy ? { remedy } : {});
