import type { Envelope } from '@redress/bus';
import type { PayloadOf, petitionAssigned } from '@redress/contracts';
import type { ActContext } from '@redress/service-kit';
import { keepNews, lockMatter } from '../matter/keep-matter.js';
import { groundOf, routed } from '../supervision/routing.rules.js';
import { superviseByTrigger } from '../supervision/supervise-by-trigger.js';

/** Who routes matters answers for where they went. */
const ROUTER = 'petition-office';

/** A matter was given to a unit: the third time, or the second confirmed wrong one, is a ground for supervision (domain 3.1). */
export async function onPetitionRouted(ctx: ActContext, { key, payload }: Envelope): Promise<void> {
  const { unit } = payload as PayloadOf<typeof petitionAssigned>;
  const known = await lockMatter(ctx, key);
  const matter = await keepNews(ctx, known, routed(known, unit ?? known.unit));
  const trigger = groundOf(matter);
  if (trigger) await superviseByTrigger(ctx, matter, { unit: ROUTER, trigger });
}
