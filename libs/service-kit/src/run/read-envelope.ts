import { type Envelope, Poison } from '@redress/bus';
import { checkIncoming, upcast } from '@redress/contracts';

/** An event as this release's handlers know it. */
export function atCurrentVersion(event: Envelope): Envelope {
  const { version, payload } = upcast(event.type, event.version, event.payload);
  return version === event.version ? event : { ...event, version, payload };
}

/** Unknown versions and payloads that break their schema are poison: they park, they are never skipped. */
export function checkEnvelope(event: Envelope): void {
  const checked = checkIncoming(event.type, event.version, event.payload);
  if (!checked) throw new Poison(`unknown event ${event.type} version ${event.version}`);
  if (!checked.success)
    throw new Poison(
      `${event.type}: ${checked.error.issues.map((issue) => issue.path.join('.')).join(', ')} not as in its schema`,
    );
}
