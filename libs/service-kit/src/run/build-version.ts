import type { Version } from '../health/internal-server.js';

const started = new Date().toISOString();

/** What /version tells; commit and build time come from the image. */
export const buildVersion = (name: string, schema: string): Version => ({
  name,
  version: process.env['npm_package_version'] ?? '0.1.0',
  commit: process.env['GIT_COMMIT'] ?? 'unknown',
  builtAt: process.env['BUILT_AT'] ?? started,
  schema,
});
