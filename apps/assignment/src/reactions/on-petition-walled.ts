import type { Envelope } from '@redress/bus';
import type { ActContext } from '@redress/service-kit';
import { wallMatter } from '../handling/wall-matter.js';

/** Somebody turned out to be concerned: the envelope carries the full list of tokens. */
export const onPetitionWalled = (ctx: ActContext, event: Envelope): Promise<void> =>
  wallMatter(ctx, event.key, event.wall);
