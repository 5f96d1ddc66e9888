import type { z } from 'zod';
import * as assignment from './assignment.events.js';
import { clockEvents } from './clock.events.js';
import type { EventContract } from './define-event.js';
import * as directory from './directory.events.js';
import * as intake from './intake.events.js';

/** Every event that may travel, in the order of its topic. */
export const contracts: readonly EventContract[] = [
  ...Object.values(intake),
  ...clockEvents('redress.intake'),
  ...Object.values(assignment),
  ...clockEvents('redress.assignment'),
  ...Object.values(directory),
];

const named = (contract: EventContract) => `${contract.type}@${contract.version}`;
const byName = new Map(contracts.map((contract) => [named(contract), contract]));
const tolerant = new Map(contracts.map((contract) => [named(contract), contract.payload.loose()]));

/** The contract of a type and version, or undefined when nobody ever published such an event. */
export const findContract = (type: string, version: number): EventContract | undefined =>
  byName.get(`${type}@${version}`);

/** Checks what a producer is about to publish: strict, unknown fields are refused. Throws a ZodError: a fault of ours. */
export function checkOutgoing(type: string, version: number, payload: unknown): void {
  const contract = findContract(type, version);
  if (!contract) throw new Error(`no contract for ${type} version ${version}`);
  contract.payload.parse(payload);
}

/** Checks what a consumer has read: tolerant, unknown fields are ignored (additive change must not break a reader). */
export function checkIncoming(type: string, version: number, payload: unknown): z.ZodSafeParseResult<unknown> | null {
  return tolerant.get(`${type}@${version}`)?.safeParse(payload) ?? null;
}
