import type pg from 'pg';
import { CliError } from '../cli-error.js';
import { exitCodes } from '../exit-codes.js';
import { asAdmin, databaseNames } from './admin.js';
import { createDatabase, type DatabaseJob, templateOf } from './prepare-databases.js';

/** Replaces every database by its empty template. Only databases this sandbox made itself have one: others are never dropped. */
export async function freshDatabases(job: DatabaseJob): Promise<void> {
  await asAdmin(job.adminUrl, async (client) => {
    const existing = await databaseNames(client);
    const without = job.plans.filter(({ name }) => !existing.has(templateOf(name)));
    if (without.length > 0) throw noTemplate(without.map((plan) => plan.name));
  });
  await Promise.all(job.plans.map((plan) => asAdmin(job.adminUrl, (client) => drop(client, plan.name))));
  await Promise.all(job.plans.map((plan) => createDatabase(job, plan, plan.name, templateOf(plan.name))));
}

/** `force` ends the sessions that are left. */
const drop = (client: pg.Client, name: string) => client.query(`drop database if exists ${name} with (force)`);

const noTemplate = (names: string[]): CliError =>
  new CliError(
    `no template of ${names.join(', ')}: these databases were there before the sandbox and are not dropped`,
    exitCodes.database,
  );
