export { type Canary, canaries, findCanaries } from './canaries.js';
export { county, type DemoPetitioner } from './county/county.js';
export type { DemoAgency, DemoOfficer, DemoRole, DemoUnit, ReviewAuthority } from './county/directory.js';
export { type DemoPerson, people } from './people/person.js';
export { type DemoPetition, petitions } from './petitions/petition.js';
export { Prng } from './prng.js';
