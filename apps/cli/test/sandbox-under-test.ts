import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { portPlan } from '../src/ports/port-plan.js';
import { services } from '../src/services.js';

const env = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the tests through npm test or jest --selectProjects e2e`);
  return value;
};

/** The sandbox that tools/test-sandbox.mjs has started. */
export const data = env('REDRESS_TEST_DATA');
export const ports = portPlan(services, Number(new URL(env('REDRESS_TEST_GATEWAY')).port));
export const secrets = JSON.parse(readFileSync(join(data, 'secrets.json'), 'utf8')) as {
  keys: Record<string, string>;
  passwords: Record<string, string>;
};
export const publicUrl = (service: string, path: string): string => `http://127.0.0.1:${ports.public[service]}${path}`;
export const internalUrl = (service: string, path: string): string =>
  `http://127.0.0.1:${ports.internal[service]}${path}`;
