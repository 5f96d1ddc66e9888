import {
  checkPartnerEvent,
  type PartnerEventType,
  partnerType,
  subscriptionData,
  WITHHELD_TYPE,
} from '@redress/contracts';
import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { ownFacts } from './own-facts.data.js';

/** What is sent: an id, and the bytes. */
export interface Pushed {
  readonly id: string;
  readonly body: string;
}
/** An event of the fake platform, with its bytes as every attempt sends them. */
export interface Told extends Pushed {
  readonly type: PartnerEventType;
  readonly sequence: number;
  readonly matter: string;
  readonly referral: string;
  withheld: 'RECALLED' | null;
}
const DAY_MS = 86_400_000;
const OVERLAP_MS = 14 * DAY_MS;
export const newReference = (): string => randomBytes(16).toString('base64url');

/** Writes events as the platform does: thin, numbered, with references of this agency alone. */
export class Desk {
  readonly told: Told[] = [];
  constructor(private readonly address: string) {}

  matter = () => new Matter((matter, matterseq, what) => this.tell(matter, matterseq, what));

  /** The news of a key: it belongs to no matter. */
  keyRotates(): Pushed {
    const until = new Date(Date.now() + OVERLAP_MS).toISOString();
    const data = subscriptionData['subscription.key.rotating'].parse({ key: newReference(), until });
    return this.push(uuidv7(), partnerType('subscription.key.rotating'), data);
  }

  /** The numbered marker in the place of an event that may not be read any more. */
  marker = ({ id, withheld: reason }: Told): Pushed => this.push(id, WITHHELD_TYPE, { withheld: reason });

  private push(id: string, type: string, data: object): Pushed {
    const recordedtime = new Date().toISOString();
    const source = '/cn/990101/petition/partners';
    const own = { subscription: 'subscription_of_the_kit', datacontenttype: 'application/json', data };
    return {
      id,
      body: JSON.stringify({ specversion: '1.0', id, source, type, time: recordedtime, recordedtime, ...own }),
    };
  }

  private tell(matter: string, matterseq: number, { type, referral, more, daysAgo }: What): Told {
    const sequence = this.told.length + 1;
    const at = new Date(Date.now() - daysAgo * DAY_MS).toISOString();
    const event = {
      specversion: '1.0',
      id: uuidv7(),
      source: '/cn/990101/petition/mediation',
      type: partnerType(type),
      subject: matter,
      time: at,
      recordedtime: at,
      datacontenttype: 'application/json',
      dataschema: `${this.address}/schemas/${partnerType(type)}.json`,
      partitionkey: matter,
      sequence,
      matterseq,
      dataclassification: 2,
      dataref: `${this.address}/content/${referral}`,
      data: { referral, purpose: 'DIVERSION', on: at.slice(0, 10), ...ownFacts[type], ...more },
    };
    checkPartnerEvent(type, event);
    const told: Told = { id: event.id, type, sequence, matter, referral, body: JSON.stringify(event), withheld: null };
    this.told.push(told);
    return told;
  }
}

interface What {
  readonly type: PartnerEventType;
  readonly referral: string;
  readonly more: object;
  readonly daysAgo: number;
}

/** One matter: its events count by themselves. */
class Matter {
  private readonly reference = newReference();
  private readonly referral = newReference();
  private count = 0;
  constructor(private readonly write: (matter: string, matterseq: number, what: What) => Told) {}

  tell(type: PartnerEventType, given: Partial<Omit<What, 'type'>> = {}): Told {
    this.count += 1;
    return this.write(this.reference, this.count, { type, referral: this.referral, more: {}, daysAgo: 0, ...given });
  }
}
