import type { Type } from '@nestjs/common';
import type { Act } from '../act/act.js';
import type { ServiceConfig } from '../config/base.config.js';
import type { ConfigSchema } from '../config/load-config.js';
import type { Model } from '../rebuild/model.js';
import type { TimerBook } from '../clock/timer-loop.js';
import type { EffectParts, Effects } from './effects.js';

/** All that tells one service from another; the rest of running is the same for each. */
export interface ServiceDefinition<C extends ServiceConfig = ServiceConfig> {
  readonly name: string;
  readonly config: ConfigSchema;
  readonly module: Type;
  /** Folder of the running sources (`import.meta.url` of main): SDL and locales are found below it. */
  readonly sources: URL;
  /** Folder of the service's own migrations. */
  readonly migrations: URL;
  /** Topics it reads. */
  readonly topics: readonly string[];
  readonly timers: TimerBook;
  /** Folders with zh-CN.json and en.json. */
  readonly locales: readonly URL[];
  /** The secrets its acts need, by short name. */
  readonly keys: (config: C) => Readonly<Record<string, string>>;
  /** Read models that can be made again from the events. */
  readonly models?: Readonly<Record<string, Model>>;
  /** Its work outside the database, for a service that has any. */
  readonly effects?: (parts: EffectParts<C>) => Effects;
  /** What of its own nobody may ask for any more: each removes a part and says how much it was. */
  readonly forgets?: readonly Act<null, number>[];
  /** Where its REST interface begins, for a service that has one besides GraphQL. */
  readonly rest?: string;
}
