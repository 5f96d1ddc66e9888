import type { PartnerEventType } from '@redress/contracts';
import { isRefused } from '@redress/service-kit';
import { Deliverer } from '../src/delivery/deliver.effect.js';
import { Outbound } from '../src/guard/send-out.js';
import { listPublicKeys } from '../src/key/list-public-keys.query.js';
import { confirmSubscription } from '../src/subscription/confirm-subscription.js';
import { type Created, createSubscription } from '../src/subscription/create-subscription.js';
import type { Subscription } from '../src/subscription/subscription.rules.js';
import { PartnersDesk, type Told } from './partners.fixture.js';
import { Subscriber } from './subscriber.fixture.js';

export const START = '2026-09-28T09:00:00+08:00';

/** The push side on its own database, with a real subscriber of demo-court on loopback. */
export class PushDesk {
  private constructor(
    readonly desk: PartnersDesk,
    readonly subscriber: Subscriber,
    readonly deliverer: Deliverer,
  ) {}

  static async open(timeMs = 1_000): Promise<PushDesk> {
    const desk = await PartnersDesk.open();
    const subscriber = await new Subscriber().open();
    await desk.service.at(START);
    (desk.service.acts.tools.keys as Record<string, string>)['demoOrigin'] = subscriber.origin;
    const outbound = new Outbound({ networks: [], demoOrigin: subscriber.origin }, timeMs);
    const { acts, source } = desk.service;
    const fail = (error: unknown) => {
      throw error;
    };
    return new PushDesk(desk, subscriber, new Deliverer({ acts, source, outbound, onError: fail }));
  }

  async close(): Promise<void> {
    await this.deliverer.stop();
    await this.subscriber.close();
    await this.desk.close();
  }

  /** Works off what is due; returns how much. */
  work = () => this.deliverer.fireDue();
  at = (instant: string) => this.desk.service.at(instant);

  /** Goes from one due instant to the next until `end`, as the sandbox does. */
  async advance(end: string): Promise<number> {
    for (let instants = 0; ; instants += 1) {
      const due = await this.deliverer.nextDue();
      if (!due || due > new Date(end)) {
        await this.at(end);
        return instants;
      }
      await this.at(due.toISOString());
      await this.work();
    }
  }

  /** A subscription whose secret the subscriber holds; its control is not proved yet. */
  async subscribe(over: object = {}): Promise<Created> {
    const input = { endpoint: `${this.subscriber.origin}/events`, filter: null, order: 'matter' as const, ...over };
    const created = await this.desk.service.acts.run(createSubscription, input, this.desk.partner('demo-court'));
    if (isRefused(created)) throw new Error(created.refused.code);
    const published = await listPublicKeys(this.desk.service.read(this.desk.service.anonymous));
    this.subscriber.keys = [
      { scheme: 'v1', secret: created.secret },
      ...published.map(({ publicKey }) => ({ scheme: 'v1a' as const, publicKey })),
    ];
    return created;
  }

  /** A subscription that is proved, confirmed and active. */
  async active(over: object = {}): Promise<Subscription> {
    const { subscription } = await this.subscribe(over);
    await this.work();
    const officer = this.desk.service.officer('petition-officer');
    const confirmed = await this.desk.service.acts.run(confirmSubscription, { id: subscription.id }, officer);
    if (isRefused(confirmed)) throw new Error(confirmed.refused.code);
    return confirmed;
  }

  /** Several events about one referral, in their order. */
  async tellAll(types: readonly PartnerEventType[], given: Partial<Told> = {}): Promise<Told> {
    let told: Partial<Told> = given;
    for (const type of types) told = await this.desk.tell(type, told);
    return told as Told;
  }

  status = async (id: string) =>
    (
      await this.desk.rows<{ status: string; reason: string | null }>(
        'select status, reason from subscription where id = $1',
        id,
      )
    )[0];

  /** Types of the events that were taken, short, in the order they came. */
  types = () => this.subscriber.taken.map(({ event }) => event.type.replace(/^cn\.petition\.(.*)\.v1$/, '$1'));
}
