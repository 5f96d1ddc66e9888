import { BusServer, type Envelope, Poison } from '@redress/bus';
import { checkIncoming } from '@redress/contracts';
import type { ActContext } from '../act/act.js';
import { serviceActor } from '../act/actor.js';
import { noteParked } from './note-parked.js';
import type { Runtime } from './runtime.js';

/** The consuming side of a service: every event in one transaction with its inbox row, its change and its follow-up events. */
export function createReactions(runtime: Runtime): BusServer<ActContext> {
  const { name, topics } = runtime.definition;
  return new BusServer({
    bus: runtime.parts.bus,
    group: name,
    topics: [...topics],
    dataSource: runtime.source,
    validate: checkEnvelope,
    scope: (tx, event, work) => {
      runtime.parts.metrics.reactions.inc({ type: event.type });
      return runtime.acts.inside(tx, event.id, { ...event.headers }, work, serviceActor(name));
    },
    onParked: (tx, parked) => noteParked(runtime.acts, tx, parked),
    onCommit: () => runtime.parts.relay.nudge(),
    onError: (error, event) => runtime.log.fault('reaction-failed', error, { kind: event.type, matter: event.key }),
  });
}

/** Unknown types and payloads that break their schema are poison: they park, they are never skipped. */
function checkEnvelope(event: Envelope): void {
  const checked = checkIncoming(event.type, event.version, event.payload);
  if (!checked) throw new Poison(`unknown event ${event.type} version ${event.version}`);
  if (!checked.success)
    throw new Poison(
      `${event.type}: ${checked.error.issues.map((issue) => issue.path.join('.')).join(', ')} not as in its schema`,
    );
}
