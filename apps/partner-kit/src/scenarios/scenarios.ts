import { duplicate } from './duplicate.scenario.js';
import { handshake } from './handshake.scenario.js';
import { happy } from './happy.scenario.js';
import { keyRotation } from './key-rotation.scenario.js';
import { outOfOrder } from './out-of-order.scenario.js';
import { outage } from './outage.scenario.js';
import { returned } from './return.scenario.js';
import type { Scenario } from './scenario.js';
import { withheld } from './withheld.scenario.js';

/** In the order of the report; the rotation comes last because it ends the first key. */
export const scenarios: readonly Scenario[] = [
  handshake,
  happy,
  duplicate,
  outOfOrder,
  outage,
  withheld,
  returned,
  keyRotation,
];
