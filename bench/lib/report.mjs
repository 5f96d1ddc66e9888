/** Prints one figure beside its target; `run.mjs` reads these lines again. A target that is missed is said, never hidden, and ends nothing. */
export function report(what, figure, { least, most }) {
  const target = least === undefined ? `at most ${most}` : `at least ${least}`;
  const met = least === undefined ? figure <= most : figure >= least;
  console.log(`FIGURE ${what} | ${Number(figure.toPrecision(3))} | ${target} | ${met ? 'met' : 'missed'}`);
}
