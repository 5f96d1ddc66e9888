/** A fact of another producer is not here yet. The event waits in its lane for up to 10 minutes, then its stream parks. */
export class NotYet extends Error {
  override readonly name = 'NotYet';
}

/** The event can never be handled as it is: schema, unknown type or version, a rule that refuses it. Its stream parks at once. */
export class Poison extends Error {
  override readonly name: string = 'Poison';
}

/** An event is missing before this one: a fault in the producer. Never guessed over; the stream parks. */
export class Gap extends Poison {
  override readonly name = 'Gap';
}

/** An earlier event of the stream is parked: this one queues behind it. */
export class Behind extends Error {
  override readonly name = 'Behind';
}

/** A handler has not returned in time. Its transaction is taken back and its connection closed, so that nothing it does later counts. */
export class NeverReturned extends Error {
  override readonly name = 'NeverReturned';
}

/** Nobody created this topic. Topics come with a deploy, never by being written to. */
export class UnknownTopic extends Error {
  override readonly name = 'UnknownTopic';
}

/** The topic has more or fewer partitions than are wanted. Keys would move between partitions, and with them their order: never changed in passing. */
export class WrongPartitions extends Error {
  override readonly name = 'WrongPartitions';

  constructor(
    readonly topic: string,
    readonly found: number,
    readonly wanted: number,
  ) {
    super(`${topic} has ${found} partitions, wanted are ${wanted}`);
  }
}
