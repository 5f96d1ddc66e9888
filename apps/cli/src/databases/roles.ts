import { hasDatabase, type ServiceRow } from '../services.js';

/** A database with the roles that may enter it (operations.md 0). */
export interface DatabasePlan {
  readonly name: string;
  /** Owns the tables and changes them. */
  readonly migrator: string;
  /** Log in and work; no DDL. */
  readonly users: readonly string[];
  /** A user that may do all another one may, and more. */
  readonly extends?: { readonly role: string; readonly base: string };
  /** Cannot log in; a user takes it on for one transaction with `set local role`. */
  readonly hats: readonly { readonly role: string; readonly worn: string }[];
}

const owned = (name: string, users: readonly string[]): DatabasePlan => ({
  name,
  migrator: `${name}_migrator`,
  users,
  hats: [],
});

/** The databases of the services in the table, and the bus. The identity of persons has a role of its own at intake. */
export function databasePlans(rows: readonly ServiceRow[]): DatabasePlan[] {
  const plans = rows.filter(hasDatabase).map(({ database }) => owned(database, [`${database}_app`]));
  return [...plans.map(withIdentity), bus];
}

/** Services that work on restricted reports enter the bus as `bus_restricted`; to the others that topic does not exist. */
const bus: DatabasePlan = {
  ...owned('bus', ['bus_app', 'bus_restricted']),
  extends: { role: 'bus_restricted', base: 'bus_app' },
};

const withIdentity = (plan: DatabasePlan): DatabasePlan =>
  plan.name === 'intake' ? { ...plan, hats: [{ role: 'intake_identity', worn: 'intake_app' }] } : plan;

/** Roles that log in, hence need a password. */
export const loginRoles = (plans: readonly DatabasePlan[]): string[] =>
  plans.flatMap((plan) => [plan.migrator, ...plan.users]);

/** What the placeholders in the migrations of a database stand for: `intake_app` is `:app`, `bus_restricted` is `:restricted`. */
export function placeholders({ name, migrator, users, hats }: DatabasePlan): Record<string, string> {
  const roles = [migrator, ...users, ...hats.map((hat) => hat.role)];
  return Object.fromEntries(roles.map((role) => [role.slice(name.length + 1), role]));
}
