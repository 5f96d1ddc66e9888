import type { DatabasePlan } from './roles.js';

/** Turns a role name into its password as an SQL literal. */
export type PasswordOf = (role: string) => string;

/** Statements that make the roles; running them again changes nothing but the passwords. Valid on PostgreSQL 15 to 18. */
export function roleSql(plan: DatabasePlan, passwordOf: PasswordOf): string[] {
  return [
    ...[plan.migrator, ...plan.users].flatMap((role) => [
      ensureRole(role),
      `alter role ${role} login password ${passwordOf(role)};`,
    ]),
    // Noinherit first: from PostgreSQL 16 on a grant remembers how the member inherited when it was given.
    ...plan.hats.flatMap(({ role, worn }) => [
      ensureRole(role),
      `alter role ${role} nologin;`,
      `alter role ${worn} noinherit;`,
      `grant ${role} to ${worn};`,
    ]),
    ...(plan.extends ? [`grant ${plan.extends.base} to ${plan.extends.role};`] : []),
  ];
}

/** Who may enter the database: the roles of its plan and nobody else. */
export const accessSql = ({ migrator, users }: DatabasePlan, database: string): string[] => [
  `revoke all on database ${database} from public;`,
  `grant connect on database ${database} to ${[migrator, ...users].join(', ')};`,
];

export const createSql = (database: string, owner: string, template: string): string =>
  `create database ${database} owner ${owner} template ${template}`;

const ensureRole = (role: string): string =>
  `do $$ begin if not exists (select from pg_roles where rolname = '${role}') then create role ${role}; end if; end $$;`;

/** The whole as a script for an operator who makes databases and roles by own rules; passwords are left to fill in. */
export function operatorScript(plans: readonly DatabasePlan[]): string {
  const body = plans.flatMap((plan) => [
    `-- ${plan.name}`,
    ...roleSql(plan, (role) => `:'${role}_password'`),
    `${createSql(plan.name, plan.migrator, 'template0')};`,
    ...accessSql(plan, plan.name),
    '',
  ]);
  return ['-- Run as a superuser with psql; give each password with -v <role>_password=...', ...body].join('\n');
}
