// What a spec gets in a trial in place of jest's own words: each of its tests runs with the rule off under which the spec was loaded, and says so in its name.
import * as real from '@jest/globals';

export const { afterAll, afterEach, beforeAll, beforeEach, describe, expect } = real;

/** A rule stays off as long as a test runs; what is prepared before and cleared up after happens with all rules on. */
function tried(fn, off) {
  return async (...given) => {
    globalThis.redressOff = off;
    try {
      return await fn(...given);
    } finally {
      globalThis.redressOff = null;
    }
  };
}

function named(declare) {
  return (name, fn, timeout) => {
    const { redressOff: off, redressTrial: trial } = globalThis;
    return declare(`#${trial} ${name}`, tried(fn, off), timeout);
  };
}

export const it = Object.assign(named(real.it), { each: (...table) => named(real.it.each(...table)) });
