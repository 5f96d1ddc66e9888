import { existsSync } from 'node:fs';
import type { PortPlan } from '../ports/port-plan.js';
import type { Address } from '../screen/screen-lines.js';

/** Where to go next; only what exists in this version and runs. */
export function addresses({ public: open, internal, supervisor, demoSubscriber }: PortPlan, kit: boolean): Address[] {
  const gateway = `http://localhost:${open['gateway']}`;
  const tour = existsSync(new URL('../commands/tour.js', import.meta.url));
  return [
    { title: 'Public page', url: `${gateway}/` },
    { title: 'GraphQL', url: `${gateway}/graphql` },
    { title: 'Health', url: `${gateway}/status` },
    { title: 'Metrics', url: `http://localhost:${internal['intake']}/metrics` },
    { title: 'Demo people', url: `http://localhost:${supervisor}/   (redress token --as <code> for scripts)` },
    ...(kit ? [{ title: 'Demo court', url: `${appliedUrl(demoSubscriber)}   (events pushed to it)` }] : []),
    ...(tour ? [{ title: 'Tour', url: 'npm run tour' }] : []),
  ];
}

/** What the test subscriber of demo-court has taken. */
export const appliedUrl = (port: number): string => `http://localhost:${port}/applied`;
