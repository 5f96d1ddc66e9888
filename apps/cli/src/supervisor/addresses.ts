import { existsSync } from 'node:fs';
import type { PortPlan } from '../ports/port-plan.js';
import type { Address } from '../screen/screen-lines.js';

/** Where to go next; only what exists in this version. */
export function addresses({ public: open, internal, supervisor }: PortPlan): Address[] {
  const gateway = `http://localhost:${open['gateway']}`;
  const tour = existsSync(new URL('../commands/tour.js', import.meta.url));
  return [
    { title: 'Public page', url: `${gateway}/` },
    { title: 'GraphQL', url: `${gateway}/graphql` },
    { title: 'Health', url: `${gateway}/status` },
    { title: 'Metrics', url: `http://localhost:${internal['intake']}/metrics` },
    { title: 'Demo people', url: `http://localhost:${supervisor}/   (redress token --as <code> for scripts)` },
    ...(tour ? [{ title: 'Tour', url: 'npm run tour' }] : []),
  ];
}
