import type { z } from 'zod';
import * as assignment from './assignment.events.js';
import * as audit from './audit.events.js';
import * as basis from './basis.events.js';
import { clockEvents } from './clock.events.js';
import type { EventContract } from './define-event.js';
import * as directory from './directory.events.js';
import * as intake from './intake.events.js';
import * as mediation from './mediation.events.js';
import * as oversight from './oversight.events.js';
import * as partners from './partners.events.js';
import * as report from './report.events.js';
import * as review from './review.events.js';

/** Every event that may travel, in the order of its topic. */
export const contracts: readonly EventContract[] = [
  ...Object.values(intake),
  ...Object.values(report),
  ...clockEvents('redress.intake'),
  ...Object.values(assignment),
  ...Object.values(review),
  ...clockEvents('redress.assignment'),
  ...Object.values(mediation),
  ...clockEvents('redress.mediation'),
  ...Object.values(oversight),
  ...Object.values(partners),
  ...clockEvents('redress.oversight'),
  ...Object.values(directory),
  ...Object.values(basis),
  ...Object.values(audit),
];

const named = (contract: EventContract) => `${contract.type}@${contract.version}`;
const byName = new Map(contracts.map((contract) => [named(contract), contract]));
const tolerant = new Map(contracts.map((contract) => [named(contract), contract.payload.loose()]));

/** The contract of a type and version, or undefined when nobody ever published such an event. */
export const findContract = (type: string, version: number): EventContract | undefined =>
  byName.get(`${type}@${version}`);

const types = new Set(contracts.map(({ type }) => type));

/** Whether any version of this type was ever published. */
export const isPublished = (type: string): boolean => types.has(type);

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
