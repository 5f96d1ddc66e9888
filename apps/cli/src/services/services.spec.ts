import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { DataFolder } from '../home/data-folder.js';
import { portPlan } from '../ports/port-plan.js';
import { keyNames, services } from '../services.js';
import { BackOff } from './back-off.js';
import { lastLines } from './log-tail.js';
import { plainEnv, serviceEnv } from './service-env.js';

const home = mkdtempSync(join(tmpdir(), 'redress-services-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const secrets = {
  keys: Object.fromEntries(keyNames(services).map((name) => [name, `key-${name}`])),
  passwords: {
    intake_app: 'pw1',
    assignment_app: 'pw2',
    mediation_app: 'pw5',
    oversight_app: 'pw7',
    partners_app: 'pw6',
    bus_app: 'pw3',
    bus_restricted: 'pw4',
  },
  issuer: { kid: 'k' },
};
const around = {
  folder: new DataFolder(home),
  ports: portPlan(services),
  secrets,
  adminUrl: 'postgresql://postgres:admin@127.0.0.1:5443/postgres',
  services,
  kafkaBrokers: null,
};
const envOf = (name: string) => serviceEnv(services.find((row) => row.name === name) ?? services[0]!, around);

describe('the environment of a service', () => {
  it('holds its own database role and never the administrator', () => {
    expect(envOf('assignment')['REDRESS_DATABASE_URL']).toBe(
      'postgresql://assignment_app:pw2@127.0.0.1:5443/assignment',
    );
    expect(JSON.stringify([envOf('intake'), envOf('assignment'), envOf('gateway')])).not.toContain('admin@');
  });

  it('gives the keys of identities and receipts to intake alone', () => {
    expect(envOf('intake')).toMatchObject({
      REDRESS_IDENTITY_KEY: 'key-IDENTITY_KEY',
      REDRESS_RECEIPT_KEY: 'key-RECEIPT_KEY',
    });
    for (const name of ['assignment', 'mediation', 'oversight', 'partners', 'gateway'])
      expect(Object.keys(envOf(name)).filter((key) => /IDENTITY|RECEIPT/.test(key))).toEqual([]);
  });

  it('opens the restricted topic to the services that work on restricted reports', () => {
    for (const name of ['intake', 'oversight']) expect(envOf(name)['REDRESS_BUS_URL']).toContain('bus_restricted');
    expect(envOf('assignment')['REDRESS_BUS_URL']).toContain('bus_app');
  });

  it('names Kafka where it was chosen, and then no log in PostgreSQL', () => {
    const env = serviceEnv(services[0]!, { ...around, kafkaBrokers: '127.0.0.1:9092' });
    expect(env).toMatchObject({ REDRESS_BUS: 'kafka', REDRESS_KAFKA_BROKERS: '127.0.0.1:9092' });
    expect(Object.keys(env)).not.toContain('REDRESS_BUS_URL');
    expect(envOf('intake')['REDRESS_BUS']).toBe('embedded');
  });

  it('takes nothing from the shell but how loud and how fast', () => {
    const shell = {
      PATH: '/bin',
      REDRESS_ADMIN_DATABASE_URL: 'secret',
      REDRESS_LOG_LEVEL: 'debug',
      REDRESS_DATABASE_POOL: '4',
      REDRESS_RATE_SUBJECT_PER_MINUTE: '0',
      npm_config_x: '1',
    };
    const kept = (name: string) =>
      plainEnv(
        shell,
        services.find((row) => row.name === name)!,
      );
    const always = { PATH: '/bin', REDRESS_LOG_LEVEL: 'debug' };
    expect(kept('intake')).toEqual({ ...always, REDRESS_DATABASE_POOL: '4' });
    expect(kept('gateway')).toEqual({ ...always, REDRESS_RATE_SUBJECT_PER_MINUTE: '0' });
  });
});

describe('a service that ends', () => {
  it('is started again ever later, and soon again after a steady minute', () => {
    const backOff = new BackOff();
    expect([1, 1, 1].map((ranMs) => backOff.next(ranMs))).toEqual([500, 1000, 2000]);
    for (let turn = 0; turn < 10; turn++) backOff.next(1);
    expect(backOff.next(1)).toBe(30_000);
    expect(backOff.next(60_000)).toBe(500);
  });

  it('is explained by the last lines of its log', () => {
    const log = join(home, 'x.log');
    writeFileSync(log, Array.from({ length: 50 }, (_, index) => `line ${index}`).join('\n') + '\n');
    expect(lastLines(log, 2)).toEqual(['line 48', 'line 49']);
    expect(lastLines(join(home, 'none.log'), 2)).toEqual([]);
  });
});
