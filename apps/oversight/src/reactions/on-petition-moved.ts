import type { Envelope } from '@redress/bus';
import type * as events from '@redress/contracts';
import type { ActContext } from '@redress/service-kit';
import { keepNews, lockMatter, wallMatter } from '../matter/keep-matter.js';
import type { Matter } from '../matter/matter.rules.js';

type Payload<C extends events.EventContract> = events.PayloadOf<C>;
const left = { handler: null, leaderInCharge: null };

/** What each event says of a matter, as this service keeps it. */
const news: Readonly<Record<string, (payload: never, matter: Matter) => Partial<Matter>>> = {
  'petition.screened': ({ class: found }: Payload<typeof events.petitionScreened>) => ({
    class: found,
    status: 'OPEN',
  }),
  'petition.accepted': ({ class: found }: Payload<typeof events.petitionAccepted>) => ({
    class: found,
    status: 'ACCEPTED',
  }),
  'petition.diverted': () => ({ status: 'DIVERTED' }),
  'petition.transferred': () => ({ status: 'TRANSFERRED' }),
  'petition.acceptance-declined': () => ({ status: 'DECLINED' }),
  'petition.withdrawn': () => ({ status: 'WITHDRAWN' }),
  'petition.linked': () => ({ status: 'LINKED' }),
  'petition.voided': () => ({ status: 'VOIDED' }),
  'petition.assigned': (given: Payload<typeof events.petitionAssigned>, { unit }) => ({
    handler: given.handler,
    leaderInCharge: given.leaderInCharge,
    unit: given.unit ?? unit,
  }),
  'petition.assignment-objected': (_: unknown, { unit }) => ({ ...left, objectedUnit: unit }),
  'petition.assignment-ended': ({ handler }: Payload<typeof events.petitionAssignmentEnded>, matter) =>
    matter.handler === handler ? left : {},
  'petition.recusal-decided': ({ officer, granted }: Payload<typeof events.petitionRecusalDecided>, { recused }) => ({
    recused: granted ? [...new Set([...recused, officer])] : recused,
  }),
  'petition.walled': ({ unit: now }: Payload<typeof events.petitionWalled>, { unit }) => ({ unit: now ?? unit }),
};

/** Something happened to a matter elsewhere: this service knows it from now on. New tokens of the wall stand before anything else. */
export async function onPetitionMoved(ctx: ActContext, event: Envelope): Promise<void> {
  const told = news[event.type];
  if (!told) throw new Error(`${event.type} says nothing of a matter`);
  const matter = await lockMatter(ctx, event.key);
  if (event.type === 'petition.walled') await wallMatter(ctx, matter, event.wall);
  await keepNews(ctx, matter, told(event.payload as never, matter));
}
