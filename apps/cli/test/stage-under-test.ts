import { ports } from './sandbox-under-test.js';
import { sandboxStage } from '../src/play/sandbox-stage.js';

/** The sandbox that the end-to-end tests share, as a stage for dated histories. */
export const stage = sandboxStage({ portBase: String(ports.public['gateway']) });
