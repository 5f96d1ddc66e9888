// What a process without a database of its own needs: the gateway and the command line start in half the time and memory without Nest's GraphQL.
export { signAssertion, verifyAssertion } from '../auth/assertion.js';
export type { Caller } from '../auth/caller.js';
export { processConfig } from '../config/base.config.js';
export { loadConfig } from '../config/load-config.js';
export { migrate, type MigrationSet } from '../database/migrate.js';
export { characters, firstCharacters } from '../graphql/characters.js';
export { type Language, languageOf, TextBook } from '../graphql/refusal-texts.js';
export { InternalServer } from '../health/internal-server.js';
export { Metrics } from '../health/metrics.js';
export { Log, NestLog } from '../log/logger.js';
export { buildVersion } from '../run/build-version.js';
export { busMigrationSets, migrationSets } from '../run/migration-sets.js';
