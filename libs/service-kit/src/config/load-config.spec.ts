import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { serviceConfig } from './base.config.js';
import { configPage, envExample } from './describe-config.js';
import { isSecret, printableConfig, readConfig } from './load-config.js';

const schema = z.object(serviceConfig(4010));
const folder = mkdtempSync(join(tmpdir(), 'redress-config-'));
afterAll(() => rmSync(folder, { recursive: true }));

const good = {
  REDRESS_DATABASE_URL: 'postgres://intake_app:pw@127.0.0.1/intake',
  REDRESS_BUS_URL: 'postgres://bus_app:pw@127.0.0.1/bus',
  REDRESS_ASSERTION_KEY: 'assertion-key-of-the-suite',
  REDRESS_WALL_KEY: 'wall-key-of-the-suite',
  REDRESS_CURSOR_KEY: 'cursor-key-of-the-suite',
};

describe('the configuration of a process', () => {
  it('is whole with the required settings alone', () => {
    const { config, faults, warnings } = readConfig(schema, { ...good, PATH: '/bin' });
    expect([faults, warnings]).toEqual([[], []]);
    expect(config).toMatchObject({
      REDRESS_HOST: '127.0.0.1',
      REDRESS_PORT: 4010,
      REDRESS_INTERNAL_PORT: 4110,
      REDRESS_BUS: 'embedded',
    });
  });

  it('names every fault at once, and no value', () => {
    const { config, faults } = readConfig(schema, {
      ...good,
      REDRESS_PORT: '99999',
      REDRESS_LOG_LEVEL: 'shout',
      REDRESS_WALL_KEY: 'short',
      REDRESS_BUS_URL: undefined,
    });
    expect(config).toBeNull();
    expect(faults.map((fault) => fault.split(':')[0]).sort()).toEqual([
      'REDRESS_BUS_URL',
      'REDRESS_LOG_LEVEL',
      'REDRESS_PORT',
      'REDRESS_WALL_KEY',
    ]);
    for (const value of ['99999', 'shout', 'short']) expect(faults.join('\n')).not.toContain(value);
  });

  it('wants the address of the bus that was chosen, and of no other', () => {
    const kafka = { ...good, REDRESS_BUS: 'kafka', REDRESS_BUS_URL: undefined };
    expect(readConfig(schema, kafka).faults).toEqual(['REDRESS_KAFKA_BROKERS: is needed with REDRESS_BUS=kafka']);
    expect(readConfig(schema, { ...kafka, REDRESS_KAFKA_BROKERS: 'one:9092,two:9092' }).faults).toEqual([]);
    expect(readConfig(schema, { ...kafka, REDRESS_KAFKA_BROKERS: 'one' }).faults).toEqual([
      'REDRESS_KAFKA_BROKERS: must be host:port, several divided by commas',
    ]);
  });

  it.each(['REDRESS_DATABASE_URL', 'REDRESS_BUS_URL'])('wants %s to be an address of PostgreSQL', (name) => {
    for (const value of ['mysql://u:pw@127.0.0.1/x', 'https://127.0.0.1/x', 'nonsense', 'postgresqlx://h/x'])
      expect(readConfig(schema, { ...good, [name]: value }).faults).toEqual([
        `${name}: must be postgres:// or postgresql://`,
      ]);
    expect(readConfig(schema, { ...good, [name]: 'postgresql://u:pw@127.0.0.1/x' }).faults).toEqual([]);
  });

  it('takes a secret from the file that NAME_FILE names', () => {
    const file = join(folder, 'wall');
    writeFileSync(file, 'wall-key-from-a-file\n');
    const rest = { ...good, REDRESS_WALL_KEY: undefined };
    expect(readConfig(schema, { ...rest, REDRESS_WALL_KEY_FILE: file }).config).toMatchObject({
      REDRESS_WALL_KEY: 'wall-key-from-a-file',
    });
  });

  it('refuses a secret given twice and a file that cannot be read', () => {
    const file = join(folder, 'missing');
    const { faults } = readConfig(schema, { ...good, REDRESS_WALL_KEY_FILE: file });
    expect(faults).toEqual(
      expect.arrayContaining([
        'REDRESS_WALL_KEY: given twice, as value and as REDRESS_WALL_KEY_FILE',
        'REDRESS_WALL_KEY_FILE: cannot be read',
      ]),
    );
    expect(faults.join()).not.toContain(folder);
  });

  it('refuses the hand on the clock in production, and takes it elsewhere', () => {
    const sandbox = { ...good, REDRESS_SUPERVISOR_KEY: 'supervisor-key-of-the-suite' };
    expect(readConfig(schema, sandbox).faults).toEqual([]);
    expect(readConfig(schema, { ...sandbox, NODE_ENV: 'production' }).faults).toEqual([
      'REDRESS_SUPERVISOR_KEY: the sandbox is refused in production',
    ]);
  });

  it('warns of a setting with our prefix that nobody reads', () => {
    expect(readConfig(schema, { ...good, REDRESS_WAL_KEY: 'x' }).warnings).toEqual(['REDRESS_WAL_KEY']);
  });

  it('is printed without any secret', () => {
    const printed = printableConfig(
      schema,
      readConfig(schema, { ...good, REDRESS_SUPERVISOR_KEY: 'supervisor-key-of-the-suite' }).config!,
    );
    expect(printed).toMatchObject({
      REDRESS_PORT: 4010,
      REDRESS_DATABASE_URL: '***',
      REDRESS_WALL_KEY: '***',
      REDRESS_SUPERVISOR_KEY: '***',
    });
    for (const value of Object.values(good)) expect(JSON.stringify(printed)).not.toContain(value);
  });

  it('marks every key and every address with a password as secret', () => {
    const secrets = Object.keys(schema.shape).filter((name) => isSecret(schema, name));
    expect(secrets).toEqual(Object.keys(schema.shape).filter((name) => /_KEY$|_URL$|_PASSWORD$/.test(name)));
  });

  it('is described with default and meaning, and the example holds no secret', () => {
    expect(configPage('intake', schema)).toContain('| `REDRESS_PORT` | integer | 4010 |  | Public HTTP port |');
    expect(envExample('intake', schema)).toContain('\nREDRESS_WALL_KEY=\n');
  });
});
