import { World } from './gateway.fixture.js';

/** One gateway for several suites: starting one takes seconds. */
export let world: World;

export async function startSharedWorld(): Promise<void> {
  world = await World.start({ REDRESS_SERVICE_TIMEOUT_MS: '1000' });
}
