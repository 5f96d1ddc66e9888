import { CliError } from '../cli-error.js';

/** What the steps of a case have saved, by name; `today` is the legal day of the step. */
export class Saved {
  private readonly values = new Map<string, unknown>();

  keep(name: string, value: unknown): void {
    this.values.set(name, value);
  }

  /** The value with every `$name` in it replaced, at any depth. */
  fill<T>(value: T): T {
    if (typeof value === 'string') return (value.startsWith('$') ? this.get(value.slice(1)) : value) as T;
    if (Array.isArray(value)) return value.map((item) => this.fill(item)) as T;
    if (value && typeof value === 'object')
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.fill(item)])) as T;
    return value;
  }

  private get(name: string): unknown {
    if (this.values.has(name)) return this.values.get(name);
    throw new CliError(`$${name} was not saved by an earlier step`);
  }
}

/** The value at a path like `petition.clocks.0.rule`; undefined when there is none. */
export const at = (value: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (found, key) => (found && typeof found === 'object' ? (found as Record<string, unknown>)[key] : undefined),
      value,
    );
