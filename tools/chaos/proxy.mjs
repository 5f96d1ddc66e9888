// A TCP proxy between a process and its PostgreSQL, with the faults of a network: latency, down, slow close, timeout, reset, slicer.
import { once } from 'node:events';
import { connect, createServer } from 'node:net';

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** What a toxic does with the connections that are open when it is put on, and with what passes while it is on. */
const TOXICS = {
  /** Everything passes later. */
  latency: { pass: async (to, chunk) => (await wait(150), to.write(chunk)) },
  /** Nobody gets in, and who is in is thrown out. */
  down: { refuse: true, enter: (pair) => pair.destroy() },
  /** Who is in gets a reset in the middle of whatever passes. */
  reset: { enter: (pair) => pair.reset() },
  /** Nothing passes any more, and nobody is told: a half-open connection. */
  timeout: { pass: async () => undefined, leave: (pair) => pair.destroy() },
  /** What passes comes in crumbs. */
  slicer: { pass: slice },
  /** A closed connection is seen late by the other side. */
  slowClose: { close: 1_500 },
};

export const toxics = Object.keys(TOXICS);

async function slice(to, chunk) {
  const size = Math.max(1, Math.ceil(chunk.length / 6));
  for (let at = 0; at < chunk.length && !to.destroyed; at += size) {
    to.write(chunk.subarray(at, at + size));
    await wait(2);
  }
}

/** One connection through the proxy. What comes is passed on in its order, whatever a toxic does with it. */
class Pair {
  constructor(near, far, toxic) {
    this.ends = [near, far];
    this.toxic = toxic;
    this.join(near, far);
    this.join(far, near);
  }

  join(from, to) {
    let turn = Promise.resolve();
    from.on('data', (chunk) => {
      turn = turn.then(() => (to.destroyed ? undefined : (this.toxic().pass ?? plain)(to, chunk)));
    });
    from.on('error', () => undefined);
    from.on('close', () => {
      void turn.then(async () => {
        await wait(this.toxic().close ?? 0);
        to.destroy();
      });
    });
  }

  destroy() {
    for (const end of this.ends) end.destroy();
  }

  reset() {
    for (const end of this.ends) end.resetAndDestroy();
  }
}

const plain = (to, chunk) => void to.write(chunk);

export class Proxy {
  constructor(target) {
    this.target = target;
    this.pairs = new Set();
    this.toxic = {};
    this.server = createServer({ noDelay: true }, (near) => this.accept(near));
  }

  async listen() {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    return this;
  }

  get port() {
    return this.server.address().port;
  }

  /** Puts a toxic on, for what is open and what comes. */
  poison(name) {
    this.toxic = TOXICS[name];
    for (const pair of this.pairs) this.toxic.enter?.(pair);
  }

  /** Takes it off. */
  heal() {
    const { leave } = this.toxic;
    this.toxic = {};
    if (leave) for (const pair of this.pairs) leave(pair);
  }

  close() {
    for (const pair of this.pairs) pair.destroy();
    this.server.close();
  }

  accept(near) {
    near.on('error', () => undefined);
    if (this.toxic.refuse) return near.resetAndDestroy();
    const far = connect({ host: '127.0.0.1', port: this.target, noDelay: true });
    const pair = new Pair(near, far, () => this.toxic);
    this.pairs.add(pair);
    far.on('close', () => this.pairs.delete(pair));
  }
}
