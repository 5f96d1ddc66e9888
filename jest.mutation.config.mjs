import config from './jest.config.mjs';

// Only the pure tests: a mutant must be caught without a database.
const [unit] = config.projects;
export default {
  ...unit,
  displayName: 'mutation',
  // The copy that is mutated lies in .stryker-tmp.
  modulePathIgnorePatterns: ['/dist/', '/.redress/'],
  testMatch: ['<rootDir>/libs/deadlines/**/*.spec.ts', '<rootDir>/apps/**/*.rules.spec.ts'],
};
