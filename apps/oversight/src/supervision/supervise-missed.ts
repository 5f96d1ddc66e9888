import type { Envelope } from '@redress/bus';
import type { ActContext } from '@redress/service-kit';
import { proposeUnanswered } from '../accountability/propose-unanswered.js';
import { lockMatter } from '../matter/keep-matter.js';
import { superviseByTrigger } from './supervise-by-trigger.js';
import { missedClocks } from './trigger.data.js';

interface Missed {
  readonly clockId: string;
  readonly rule: string;
  readonly unit: string | null;
}

/** The last day of a clock is over: where the trigger table says so, the unit that let it pass is told to answer for it (flow rows 42, 43); where it was told already and stayed silent, it answers for that (row 44). */
export async function superviseMissed(ctx: ActContext, { key, payload }: Envelope): Promise<void> {
  const { clockId: sourceId, rule, unit } = payload as unknown as Missed;
  const trigger = missedClocks[rule];
  if (rule === 'T35') await proposeUnanswered(ctx, await lockMatter(ctx, key), sourceId);
  if (!trigger) return;
  const matter = await lockMatter(ctx, key);
  await superviseByTrigger(ctx, matter, { unit: unit ?? matter.unit, trigger, sourceId });
}
