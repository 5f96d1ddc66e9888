/** Every topic of Redress, as the deploy step makes them: one for each producer, the directory, restricted reports, the daily audit roots. */
export const TOPICS: readonly string[] = [
  'intake',
  'assignment',
  'mediation',
  'oversight',
  'partners',
  'directory',
  'restricted',
  'audit',
].map((name) => `redress.${name}`);
