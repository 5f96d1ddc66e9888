/** The sum of what each has. */
export const sumOf = <T>(all: readonly T[], each: (one: T) => number): number =>
  all.reduce((sum, one) => sum + each(one), 0);
