import { InvalidArgumentError } from 'commander';

/** An option that is a whole number, 0 or more. */
export function whole(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('a whole number is needed');
  return Number(text);
}

/** An option that may be given more than once. */
export const collect = (text: string, before: readonly string[]): readonly string[] => [...before, text];
