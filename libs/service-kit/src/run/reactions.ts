import { BusServer, type Kind } from '@redress/bus';
import { isPublished } from '@redress/contracts';
import type { ActContext } from '../act/act.js';
import { serviceActor } from '../act/actor.js';
import { noteParked } from './note-parked.js';
import { atCurrentVersion, checkEnvelope } from './read-envelope.js';
import type { Runtime } from './runtime.js';

/** The consuming side of a service: every event in one transaction with its inbox row, its change and its follow-up events. */
export function createReactions(runtime: Runtime): BusServer<ActContext> {
  const { name, topics } = runtime.definition;
  return new BusServer({
    bus: runtime.parts.bus,
    group: name,
    topics: [...topics],
    dataSource: runtime.source,
    upcast: atCurrentVersion,
    validate: checkEnvelope,
    knows: isPublished,
    scope: (tx, event, work) => {
      runtime.parts.metrics.reactions.inc({ type: event.type });
      return runtime.acts.inside(tx, event.id, { ...event.headers }, work, serviceActor(name));
    },
    onParked: async (tx, parked) => {
      const { stream, errorClass, key } = parked;
      await noteParked(runtime.acts, tx, parked);
      runtime.log.warn('stream-parked', { stream, errorClass, matter: key });
    },
    onCommit: () => runtime.parts.relay.nudge(),
    onError: (error, event, kind) => {
      runtime.parts.metrics.failures.inc({ class: classOf[kind] });
      runtime.log.fault('reaction-failed', error, { kind: event.type, matter: event.key, status: classOf[kind] });
    },
  });
}

/** What operators call the kinds of fault (docs/runbooks/reaction-failed.md). */
const classOf: Readonly<Record<Kind, string>> = {
  waiting: 'transient',
  connection: 'transient',
  contention: 'transient',
  poison: 'poison',
  bug: 'bug',
};
