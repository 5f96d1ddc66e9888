// One suite, four kinds of test: pure, on a real PostgreSQL, on a real Kafka, and through the gateway of a running sandbox.
const shared = {
  rootDir: import.meta.dirname,
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: {
    '^@redress/([^/]+)/(testing|edge)$': '<rootDir>/libs/$1/src/$2/index.ts',
    '^@redress/([^/]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        swcrc: false,
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          target: 'es2022',
          keepClassNames: true,
        },
        module: { type: 'es6' },
      },
    ],
  },
  modulePathIgnorePatterns: ['/dist/', '/.redress/', '/.stryker-tmp/'],
  testEnvironment: 'node',
};
const tree = (pattern) => ['libs', 'apps', 'tools', 'bench'].map((root) => `<rootDir>/${root}/**/${pattern}`);

export default {
  testTimeout: 60_000,
  maxWorkers: 2,
  workerIdleMemoryLimit: '1GB',
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: tree('*.spec.ts'),
      testPathIgnorePatterns: ['/node_modules/', '\\.(db|kafka|e2e)\\.spec\\.ts$'],
    },
    {
      ...shared,
      displayName: 'db',
      testMatch: tree('*.db.spec.ts'),
      globalSetup: '<rootDir>/tools/test-database.mjs',
      globalTeardown: '<rootDir>/tools/test-database-stop.mjs',
    },
    {
      ...shared,
      displayName: 'kafka',
      testMatch: tree('*.kafka.spec.ts'),
      globalSetup: '<rootDir>/tools/test-kafka.mjs',
      globalTeardown: '<rootDir>/tools/test-kafka-stop.mjs',
    },
    {
      ...shared,
      displayName: 'e2e',
      testMatch: tree('*.e2e.spec.ts'),
      globalSetup: '<rootDir>/tools/test-sandbox.mjs',
      globalTeardown: '<rootDir>/tools/test-sandbox-stop.mjs',
    },
  ],
};
