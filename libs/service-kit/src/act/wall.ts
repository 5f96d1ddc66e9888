import { wallToken } from '@redress/proof';

/** Turns codes of units and officers into the keyed tokens that events and rows carry (security.md 2). */
export class Wall {
  private readonly cache = new Map<string, string>();
  constructor(private readonly key: string) {}

  unit(code: string): string {
    return this.token('unit', code);
  }

  officer(code: string): string {
    return this.token('officer', code);
  }

  private token(kind: 'unit' | 'officer', code: string): string {
    const name = `${kind}:${code}`;
    const known = this.cache.get(name) ?? wallToken(this.key, kind, code);
    this.cache.set(name, known);
    return known;
  }
}
