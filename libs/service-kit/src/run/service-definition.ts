import type { Type } from '@nestjs/common';
import type { ServiceConfig } from '../config/base.config.js';
import type { ConfigSchema } from '../config/load-config.js';
import type { TimerBook } from '../clock/timer-loop.js';

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
}
