import { join } from 'node:path';
import type { Envelope } from '@redress/bus';
import type { PartnerEventType } from '@redress/contracts';
import { type ActContext, type Actor, isRefused, serviceActor } from '@redress/service-kit';
import { serviceDatabase, type TestService } from '@redress/service-kit/testing';
import { v7 as uuidv7 } from 'uuid';
import { type FeedPage, readFeed } from '../src/feed/read-feed.js';
import { importAgencies } from '../src/agency/import-agencies.js';
import { onReferralTold } from '../src/reactions/on-referral-told.js';

type Reaction = (ctx: ActContext, event: Envelope) => Promise<void>;
/** A referral as its events name it. */
export interface Told {
  readonly agency: string;
  readonly matterId: string;
  readonly referralId: string;
}
export const OCCURRED = '2026-09-01T01:00:00.000Z';

/** What mediation says besides the referral itself, for each type of event. */
const OWN: Readonly<Record<PartnerEventType, object>> = {
  'referral.offered': { round: 1, replyWorkingDays: 5, outcomeWorkingDays: 15 },
  'referral.accepted': {},
  'referral.returned': { reason: 'NOT_COMPETENT' },
  'referral.asked': {},
  'referral.explained': {},
  'referral.answered': { outcome: 'TAKEN_UP' },
  'referral.recalled': { cause: 'SENDER' },
  'referral.unanswered': { window: 'REPLY' },
};
export const TYPES = Object.keys(OWN) as PartnerEventType[];

/** The feeds of some agencies, on the service's own database. */
export class PartnersDesk {
  private constructor(readonly service: TestService) {}

  static async open(): Promise<PartnersDesk> {
    const desk = new PartnersDesk(await serviceDatabase('partners', join(import.meta.dirname, '..')));
    for (const code of ['demo-court', 'demo-justice']) await desk.agency(code);
    return desk;
  }

  close = () => this.service.close();

  agency = (code: string, active = true) =>
    this.service.acts.run(
      importAgencies,
      { agencies: [{ code, name: { zh: code, en: code }, kind: 'COURT', active }] },
      this.service.officer('admin'),
    );

  /** Hands one event to a reaction, as the bus would: what fails leaves nothing. */
  async hear(reaction: Reaction, event: Pick<Envelope, 'key' | 'type' | 'payload'> & Partial<Envelope>): Promise<void> {
    const whole = { id: uuidv7(), version: 1, producer: 'mediation', occurredAt: OCCURRED, wall: [], ...event };
    const heard = async (ctx: ActContext) => {
      await reaction(ctx, whole as unknown as Envelope);
      return true;
    };
    await this.service.acts.run(heard, null, serviceActor('partners'));
  }

  /** Something happened to a referral. */
  async tell(
    type: PartnerEventType,
    given: Partial<Told> = {},
    { wall = [], reaction = onReferralTold }: { wall?: readonly string[]; reaction?: Reaction } = {},
  ): Promise<Told> {
    const told = { agency: 'demo-court', matterId: uuidv7(), referralId: uuidv7(), ...given };
    const { agency, matterId, referralId } = told;
    const about = { class: 'APPEAL_REQUEST', unit: 'petition-office', purpose: 'DIVERSION', on: '2026-09-01' };
    await this.hear(reaction, {
      key: matterId,
      type,
      wall,
      payload: { ...about, referralId, agency, ...OWN[type] },
    });
    return told;
  }

  /** An agency as its own client calls. */
  partner = (code: string): Actor => ({
    kind: 'partner',
    id: `partner:${code}`,
    roles: ['partner'],
    unit: null,
    wall: [],
  });

  /** A page of the feed of an agency, or the code of the refusal. */
  async read(who: string | Actor, after = 0, limit = 500): Promise<FeedPage> {
    const actor = typeof who === 'string' ? this.partner(who) : who;
    const page = await this.service.acts.run(readFeed, { after, limit }, actor);
    if (isRefused(page)) throw new Error(page.refused.code);
    return page;
  }

  /** What an agency is shown of a feed, from a number on: its events, or why it is not shown one. */
  async shown(code: string, after = 0): Promise<(Record<string, unknown> | string | null)[]> {
    const { items } = await this.read(code, after);
    return items.map(({ body, withheld }) => (body ? (JSON.parse(body) as Record<string, unknown>) : withheld));
  }

  /** The number of the last event of an agency: what comes after it is of this test. */
  async last(code: string): Promise<number> {
    const [found] = await this.rows<{ seq: string }>(
      'select coalesce(max(seq), 0) as seq from feed_item where agency = $1',
      code,
    );
    return Number(found?.seq);
  }

  /** What was published of the delivery of a referral. */
  deliveries = (referralId: string) =>
    this.rows<{ payload: Record<string, unknown>; wall: string[] }>(
      `select payload, wall from outbox where type = 'referral.delivered' and payload ->> 'referralId' = $1`,
      referralId,
    );

  rows<R = Record<string, unknown>>(sql: string, ...values: unknown[]): Promise<R[]> {
    return this.service.source.query(sql, values);
  }
}
