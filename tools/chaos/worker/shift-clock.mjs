// Loaded before everything else: the process believes in another time than the machine (CHAOS_SHIFT_MS), as after a jump of its clock.
const shift = Number(process.env.CHAOS_SHIFT_MS ?? 0);
if (shift) {
  const Real = Date;
  class Shifted extends Real {
    constructor(...given) {
      if (given.length) super(...given);
      else super(Real.now() + shift);
    }
    static now() {
      return Real.now() + shift;
    }
  }
  globalThis.Date = Shifted;
}
