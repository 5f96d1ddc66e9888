// Clients of the run: they act, and write down what they were told. An answer that did not come is asked for again with the same key.
import { randomUUID } from 'node:crypto';

/** A value that is seeded as a person's name: it may be found nowhere outside the sealed history. */
export const CANARY = '示例氏不可外传';
const LANES = 8;

export class Clients {
  constructor(world, random, wanted) {
    Object.assign(this, { world, random, wanted, done: 0, allowed: 0, repeats: 0, broken: 0 });
    /** Every act with what was told of it: `answer` null while nobody knows. */
    this.told = [];
    this.matters = [];
    this.running = Array.from({ length: LANES }, () => this.lane());
  }

  /** Lets the clients go on to so many acts. */
  allow(acts) {
    this.allowed = Math.max(this.allowed, Math.min(acts, this.wanted));
  }

  get finished() {
    return this.done >= this.wanted;
  }

  async lane() {
    while (!this.finished) {
      if (this.done + LANES > this.allowed && this.done >= this.allowed - 1) {
        if (this.allowed >= this.wanted && this.done >= this.wanted) return;
        await pause(10);
        if (this.done >= this.allowed) continue;
      }
      this.done += 1;
      await this.act(this.choose());
    }
  }

  /** Most acts fall on few matters, so that some meet at the same one. */
  choose() {
    const { random } = this;
    const person = CANARY;
    if (this.matters.length < 8 || random.next() < 0.12)
      return { act: 'openMatter', input: { id: randomUUID(), amount: random.between(1, 90), person } };
    const id = random.next() < 0.5 ? random.one(this.matters.slice(-6)) : random.one(this.matters);
    if (random.next() < 0.03) return { act: 'closeMatter', input: { id, person } };
    const odd = random.next();
    const more = odd < 0.003 ? { broken: true } : odd < 0.013 ? { pad: 50_000 } : {};
    return { act: 'changeMatter', input: { id, amount: random.between(1, 90), person, ...more } };
  }

  async act({ act, input }) {
    const record = { key: randomUUID(), act, input, answer: null };
    this.told.push(record);
    for (let tries = 0; !record.answer; tries += 1) {
      if (tries) this.repeats += 1;
      record.answer = await this.send(record).catch(() => null);
      if (!record.answer) await pause(100);
    }
    if (act === 'openMatter') this.matters.push(input.id);
    if (input.broken && !record.answer.refused) this.broken += 1;
  }

  send({ key, act, input }) {
    return this.random.one(this.world.of('intake')).ask('/act', { key, act, input });
  }
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
