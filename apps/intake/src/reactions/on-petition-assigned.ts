import type { Envelope } from '@redress/bus';
import type { PayloadOf, petitionAssigned } from '@redress/contracts';
import type { ActContext } from '@redress/service-kit';
import { noteStage } from '../petition/note-stage.js';
import { type Reader, setReaders } from '../reader/readers.js';

/** A matter was assigned: its unit, its handler and the leader in charge may read it (flow row 13). */
export async function onPetitionAssigned(ctx: ActContext, event: Envelope): Promise<void> {
  const { unit, handler, leaderInCharge, assignedOn } = event.payload as PayloadOf<typeof petitionAssigned>;
  const readers: Reader[] = [
    ...(unit ? [{ kind: 'unit' as const, code: unit }] : []),
    { kind: 'officer', code: handler },
    ...(leaderInCharge ? [{ kind: 'officer' as const, code: leaderInCharge }] : []),
  ];
  await setReaders(ctx, event.key, readers, assignedOn);
  await noteStage(ctx, event.key, 'ASSIGNED');
}
