const SHAPE = /^[1-9]\d{5}(\d{4})(\d{2})(\d{2})\d{3}[\dX]$/;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A citizen's number as it is compared: half width, capital X, without blanks and dashes. */
export const canonicalCivilId = (value: string): string =>
  value
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\dX]/g, '');

/**
 * Whether a text is a well-formed citizen's number (GB 11643): 18 places, a birth date that exists, and the check digit (ISO 7064 MOD 11-2).
 * It does not say that the region exists or that anybody has the number.
 */
export function isCivilId(value: string): boolean {
  const id = canonicalCivilId(value);
  const [, year, month, day] = SHAPE.exec(id) ?? [];
  return year !== undefined && isDate(Number(year), Number(month), Number(day)) && checkSum(id) === 1;
}

/** Sum of the places weighted by powers of two, modulo 11; X stands for ten. A right number has 1. */
const checkSum = (id: string): number =>
  [...id].reduce((sum, place) => (sum * 2 + (place === 'X' ? 10 : Number(place))) % 11, 0);

function isDate(year: number, month: number, day: number): boolean {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const last = month === 2 && leap ? 29 : DAYS[month - 1];
  return year >= 1800 && last !== undefined && day >= 1 && day <= last;
}
