import type { ReadContext } from '@redress/service-kit';
import type { Decision } from '../petition/decision.rules.js';
import type { Petition } from '../petition/petition.rules.js';

/** What intake decided about a matter, as this caller may see it: the petitioner reads the outcome and its reasons, officers also how it came about. */
export const seeDecision = async (
  { actor }: ReadContext,
  { decision }: Pick<Petition, 'decision'>,
): Promise<Decision> =>
  actor.kind === 'officer' ? decision : { ...(decision.outcome && { outcome: { ...decision.outcome, by: null } }) };
