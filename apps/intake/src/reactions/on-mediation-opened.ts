import type { Envelope } from '@redress/bus';
import type { mediationOpened, PayloadOf } from '@redress/contracts';
import type { ActContext } from '@redress/service-kit';
import { setMembers } from '../reader/readers.js';

/** A level of mediation opened: who sits at its table reads the matter, who sat at the one before does not any more (flow rows 35, 36). */
export async function onMediationOpened(ctx: ActContext, event: Envelope): Promise<void> {
  const { members, on } = event.payload as PayloadOf<typeof mediationOpened>;
  await setMembers(ctx, event.key, members, on);
}
