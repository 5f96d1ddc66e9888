export { county } from './county.js';
export { type Canaries, canaries, findCanaries } from './canaries.js';
export { type Person, people } from './people.js';
export { type DemoPetition, petitions } from './petitions.js';
export { seeded } from './random.js';
