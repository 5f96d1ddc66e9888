import { afterEach, describe, expect, it } from '@jest/globals';
import { gatewayConfig } from './gateway.config.js';

const good = {
  REDRESS_OIDC_ISSUER: 'http://127.0.0.1:4020',
  REDRESS_ASSERTION_KEY: 'k'.repeat(32),
  REDRESS_INTAKE_URL: 'http://127.0.0.1:4010',
  REDRESS_ASSIGNMENT_URL: 'http://127.0.0.1:4011',
  REDRESS_MEDIATION_URL: 'http://127.0.0.1:4012',
  REDRESS_OVERSIGHT_URL: 'http://127.0.0.1:4013',
  REDRESS_PARTNERS_URL: 'http://127.0.0.1:4014',
};
const mode = process.env['NODE_ENV'];
afterEach(() => {
  process.env['NODE_ENV'] = mode;
});

describe('a wrong configuration does not start', () => {
  it('takes the least there must be', () => {
    expect(gatewayConfig.parse(good)).toMatchObject({ REDRESS_PORT: 4000, REDRESS_INTERNAL_PORT: 4100 });
  });

  it('names every fault at once', () => {
    const { error } = gatewayConfig.safeParse({ REDRESS_INTAKE_URL: 'nowhere', REDRESS_PORT: '0' });
    const names = error?.issues.map(({ path }) => path.join());
    expect(names).toEqual(
      expect.arrayContaining([
        'REDRESS_PORT',
        'REDRESS_ASSERTION_KEY',
        'REDRESS_OIDC_ISSUER',
        'REDRESS_INTAKE_URL',
        'REDRESS_ASSIGNMENT_URL',
      ]),
    );
  });

  it('refuses the development issuer in production', () => {
    process.env['NODE_ENV'] = 'production';
    expect(gatewayConfig.safeParse(good).success).toBe(false);
    expect(gatewayConfig.safeParse({ ...good, REDRESS_OIDC_ISSUER: 'https://login.example' }).success).toBe(true);
  });
});
