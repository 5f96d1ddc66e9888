import DataLoader from 'dataloader';
import type { Actor } from '../act/actor.js';
import type { Language, TextBook } from './refusal-texts.js';

/** What every resolver of one request shares. */
export class RequestContext {
  private resolved: Promise<Actor> | null = null;
  private readonly loaders = new Map<unknown, DataLoader<string, unknown>>();

  constructor(
    private readonly resolveActor: () => Promise<Actor>,
    readonly language: Language,
    readonly texts: TextBook,
    readonly traceHeaders: Record<string, string>,
    /** Keyed hash of the caller's address, from the gateway; `unknown` where it gives none. */
    readonly clientHash = 'unknown',
  ) {}

  /** Who calls, with unit and wall tokens from this service's directory copy; looked up once a request. */
  actor(): Promise<Actor> {
    this.resolved ??= this.resolveActor();
    return this.resolved;
  }

  text(key: string, params?: Readonly<Record<string, unknown>>): string {
    return this.texts.text(this.language, key, params);
  }

  /** The loader named by its batch function, one a request: the viewer is part of the request, so nothing is shared between viewers. */
  loader<V>(name: unknown, load: (keys: readonly string[]) => Promise<V[]>): DataLoader<string, V> {
    const known = this.loaders.get(name) as DataLoader<string, V> | undefined;
    if (known) return known;
    const loader = new DataLoader<string, V>(load);
    this.loaders.set(name, loader as DataLoader<string, unknown>);
    return loader;
  }
}
