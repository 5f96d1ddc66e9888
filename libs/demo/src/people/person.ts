import { Prng } from '../prng.js';
import { anyDay, fictionalCivilId, fictionalPhone } from './fictional-numbers.js';
import { FAMILY_NAMES, GIVEN_NAMES, PLACES } from './names.data.js';

/** A petitioner who cannot exist: every name has 示 ("shown as an example") as its middle character, every number is of nobody. */
export interface DemoPerson {
  readonly name: string;
  readonly phone: string;
  readonly civilId: string;
  readonly address: string;
}

/** Endless fictional petitioners, the same for the same seed. */
export function* people(seed: number): Generator<DemoPerson, never> {
  const chance = new Prng(seed);
  for (;;) yield personBy(chance);
}

/** The next fictional petitioner. */
export const personBy = (chance: Prng): DemoPerson => ({
  name: `${chance.pick(FAMILY_NAMES)[0]}示${chance.pick(GIVEN_NAMES)[0]}`,
  phone: fictionalPhone(chance),
  civilId: fictionalCivilId(chance, anyDay(chance, 1945, 2004).replaceAll('-', '')),
  address: `示川县${chance.pick(PLACES)}${1 + chance.int(180)}号`,
});
