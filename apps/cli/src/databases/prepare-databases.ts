import type { Secrets } from '../home/secrets.js';
import { asAdmin, databaseNames, urlFor } from './admin.js';
import { migrateDatabase } from './migrate-database.js';
import { accessSql, createSql, roleSql } from './role-sql.js';
import type { DatabasePlan } from './roles.js';

export interface DatabaseJob {
  readonly adminUrl: string;
  readonly plans: readonly DatabasePlan[];
  readonly passwords: Secrets['passwords'];
  /** Keeps a migrated, empty copy of each new database, so that a fresh one takes a blink (`POST /sandbox/fresh`). */
  readonly templates: boolean;
}

export interface Prepared {
  readonly name: string;
  readonly created: boolean;
  readonly applied: number;
  readonly version: number;
}

export const templateOf = (name: string): string => `${name}_template`;

/** Makes roles and databases that are missing and brings every database to the head of its migrations. Safe to repeat. */
export async function prepareDatabases(job: DatabaseJob): Promise<Prepared[]> {
  const existing = await asAdmin(job.adminUrl, async (client) => {
    const password = (role: string) => client.escapeLiteral(job.passwords[role] ?? '');
    await client.query(job.plans.flatMap((plan) => roleSql(plan, password)).join('\n'));
    return databaseNames(client);
  });
  return Promise.all(job.plans.map((plan) => prepareOne(job, plan, existing)));
}

async function prepareOne(job: DatabaseJob, plan: DatabasePlan, existing: ReadonlySet<string>): Promise<Prepared> {
  const created = !existing.has(plan.name);
  const template = templateOf(plan.name);
  const hasTemplate = existing.has(template);
  if (created && job.templates) {
    if (!hasTemplate) await createDatabase(job, plan, template, 'template0');
    await migrate(job, plan, template);
  }
  if (created) await createDatabase(job, plan, plan.name, job.templates ? template : 'template0');
  const { applied, version } = await migrate(job, plan, plan.name);
  if (!created && hasTemplate && applied > 0) await migrate(job, plan, template);
  return { name: plan.name, created, applied, version };
}

const migrate = ({ adminUrl, passwords }: DatabaseJob, plan: DatabasePlan, database: string) =>
  migrateDatabase(plan, urlFor(adminUrl, plan.migrator, passwords[plan.migrator] ?? '', database));

/** Creates a database from another one, with the access of its plan. */
export async function createDatabase(
  job: Pick<DatabaseJob, 'adminUrl'>,
  plan: DatabasePlan,
  name: string,
  template: string,
): Promise<void> {
  await asAdmin(job.adminUrl, async (client) => {
    await client.query(createSql(name, plan.migrator, template));
    await client.query(accessSql(plan, name).join('\n'));
  });
}
