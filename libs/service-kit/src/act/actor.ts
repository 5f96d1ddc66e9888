/** Who acts. `unit` comes from this service's copy of the directory, never from the token. */
export interface Actor {
  readonly kind: 'officer' | 'petitioner' | 'partner' | 'service' | 'anonymous';
  /** Code of the officer or agency, `service:<name>`, person id of a petitioner, or `anonymous`. */
  readonly id: string;
  readonly roles: readonly string[];
  readonly unit: string | null;
  /** The one matter a petitioner's session is about. */
  readonly matter?: string;
  /** Tokens of self and unit: a row that carries one of them does not exist for this actor. */
  readonly wall: readonly string[];
  /** Of a leader: the token of the petition office, in whose place a leader acts where that office must keep away. */
  readonly standsInFor?: string;
}

/** The actor of a reaction or a timer: the service itself. */
export const serviceActor = (name: string): Actor => ({
  kind: 'service',
  id: `service:${name}`,
  roles: [],
  unit: null,
  wall: [],
});

/** Whether the actor holds one of the roles. */
export const hasRole = (actor: Actor, ...roles: string[]): boolean => roles.some((role) => actor.roles.includes(role));
