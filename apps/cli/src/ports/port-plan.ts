import { CliError } from '../cli-error.js';
import { exitCodes } from '../exit-codes.js';
import type { ServiceRow } from '../services.js';

const DEFAULT_BASE = 4000;
const SUPERVISOR = 20;
const DEMO_SUBSCRIBER = 30;
const INTERNAL = 100;
const POSTGRES = 1443;

/** Every port of a sandbox (operations.md 0): none is ever chosen silently. */
export interface PortPlan {
  readonly supervisor: number;
  readonly postgres: number;
  /** Where the subscriber of demo-court listens: the partner kit, unless somebody wants to be it. */
  readonly demoSubscriber: number;
  readonly public: Readonly<Record<string, number>>;
  readonly internal: Readonly<Record<string, number>>;
}

/** The plan for a port base: the gateway's port; everything else keeps its distance from it. */
export function portPlan(rows: readonly ServiceRow[], base = DEFAULT_BASE): PortPlan {
  const at = (extra: number) => Object.fromEntries(rows.map((row) => [row.name, base + row.portOffset + extra]));
  return {
    supervisor: base + SUPERVISOR,
    postgres: base + POSTGRES,
    demoSubscriber: base + DEMO_SUBSCRIBER,
    public: at(0),
    internal: at(INTERNAL),
  };
}

/** Reads `--port-base N`. */
export function readPortBase(text: string | undefined): number {
  if (text === undefined) return DEFAULT_BASE;
  const base = /^\d+$/.test(text) ? Number(text) : NaN;
  if (base >= 1024 && base + POSTGRES <= 65_535) return base;
  throw new CliError(
    `--port-base ${text}: a whole number from 1024 to ${65_535 - POSTGRES} is needed`,
    exitCodes.usage,
  );
}

/** Each port with who wants it; an external server brings its own port, as does a subscriber that is not ours. */
export function wantedPorts(
  plan: PortPlan,
  { ownDatabase, partnerKit }: { readonly ownDatabase: boolean; readonly partnerKit: boolean },
): { port: number; by: string }[] {
  const list = (ports: Readonly<Record<string, number>>, what: string) =>
    Object.entries(ports).map(([name, port]) => ({ port, by: name + what }));
  return [
    ...list(plan.public, ''),
    ...list(plan.internal, ' (internal)'),
    { port: plan.supervisor, by: 'supervisor' },
    ...(partnerKit ? [{ port: plan.demoSubscriber, by: 'partner kit' }] : []),
    ...(ownDatabase ? [{ port: plan.postgres, by: 'PostgreSQL' }] : []),
  ];
}

/** The ports in short, for the screen: `4000 4010-4011 4020 5443`. */
export function shortPorts(ports: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const port of [...new Set(ports)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && port === last[1] + 1) last[1] = port;
    else runs.push([port, port]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(' ');
}
