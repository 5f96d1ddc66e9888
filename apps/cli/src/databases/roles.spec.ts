import { describe, expect, it } from '@jest/globals';
import { services } from '../services.js';
import { operatorScript, roleSql } from './role-sql.js';
import { databasePlans, loginRoles, placeholders } from './roles.js';

const plans = databasePlans(services);
const plan = (name: string) => {
  const found = plans.find((one) => one.name === name);
  if (!found) throw new Error(name);
  return found;
};

describe('roles of the databases', () => {
  it('let nobody but intake take on the identity of persons, and only on purpose', () => {
    const sql = roleSql(plan('intake'), () => `'x'`).join('\n');
    expect(sql).toContain('alter role intake_identity nologin;');
    expect(sql.indexOf('alter role intake_app noinherit;')).toBeLessThan(
      sql.indexOf('grant intake_identity to intake_app;'),
    );
    expect(loginRoles(plans)).not.toContain('intake_identity');
    expect(plans.filter(({ name }) => name !== 'intake').every(({ hats }) => hats.length === 0)).toBe(true);
  });

  it('keep restricted reports from the services that do not work on them', () => {
    expect(roleSql(plan('bus'), () => `'x'`)).toContain('grant bus_app to bus_restricted;');
    expect(plan('bus').users).toEqual(['bus_app', 'bus_restricted']);
  });

  it('stand for the placeholders of the migrations', () => {
    expect(placeholders(plan('intake'))).toEqual({
      migrator: 'intake_migrator',
      app: 'intake_app',
      identity: 'intake_identity',
    });
    expect(placeholders(plan('bus'))).toMatchObject({ app: 'bus_app', restricted: 'bus_restricted' });
  });

  it('are printed for an operator without any password', () => {
    const script = operatorScript(plans);
    expect(script).toContain("alter role intake_app login password :'intake_app_password';");
    expect(script).toContain('revoke all on database intake from public;');
  });
});
