import type { ServiceAddress } from '../fetch/service-address.js';

/** Token of what the sandbox's pages point at. */
export const SANDBOX_LINKS = Symbol('sandbox links');
export interface SandboxLinks {
  /** The page of demo people. */
  readonly people: string;
  readonly services: readonly ServiceAddress[];
}
