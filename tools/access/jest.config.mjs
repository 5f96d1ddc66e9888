// Trials of the access rules: generated files, each an existing spec with one rule switched off.
import config from '../../jest.config.mjs';

const [unit, db] = config.projects;
const tried = (project, displayName) => ({
  ...project,
  displayName,
  roots: ['apps', 'libs', 'tools/access', '.redress/access'].map((folder) => `<rootDir>/${folder}`),
  testMatch: [`<rootDir>/.redress/access/${displayName}/*.spec.ts`],
  testPathIgnorePatterns: ['/node_modules/'],
  modulePathIgnorePatterns: ['/dist/'],
  transform: Object.fromEntries(
    Object.entries(project.transform).map(([pattern, [, options]]) => [
      pattern,
      ['<rootDir>/tools/access/transform.mjs', options],
    ]),
  ),
});

export default { ...config, projects: [tried(unit, 'rules'), tried(db, 'questions')] };
