import { afterAll, beforeAll } from '@jest/globals';
import { startSharedWorld, world } from './shared-world.js';
import './federation.suite.js';
import './callers.suite.js';
import './limits.suite.js';
import './failures.suite.js';

beforeAll(startSharedWorld, 60_000);
afterAll(() => world.close());
