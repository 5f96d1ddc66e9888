import { checkPartnerEvent, partnerData, type PartnerEventType, partnerType } from '@redress/contracts';

/** One event as it stands in an agency's feed. */
export interface FeedItem {
  readonly seq: number;
  readonly type: PartnerEventType;
  readonly referralId: string;
  readonly classification: number;
  readonly recalled: boolean;
  readonly body: string;
}
export interface Numbered {
  readonly sequence: number;
  readonly matterSequence: number;
}
/** What an event says inside the house, and what this agency calls the things in it. */
export interface Told {
  readonly id: string;
  readonly type: PartnerEventType;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly occurredAt: string;
  readonly recordedAt: Date;
  readonly references: { readonly matter: string; readonly referral: string };
  readonly numbers: Numbered;
  readonly division: string;
  /** Where the REST interface is, as agencies reach it. */
  readonly address: string;
}

/** Referrals are for official use (2); nothing an agency is told here is higher. */
export const CLASSIFICATION = 2;

/** Whether the house tells agencies of events of this type. */
export const isTold = (type: string): type is PartnerEventType => type in partnerData;

/** The attributes of the CloudEvent an agency gets: thin, with its own references and no other (partners.md, envelope). @throws when it is not as published */
export function envelopeOf({ id, type, payload, references, numbers, ...told }: Told) {
  const data = partnerData[type].parse({ ...payload, referral: references.referral });
  const event = {
    specversion: '1.0',
    id,
    source: `/cn/${told.division}/petition/mediation`,
    type: partnerType(type),
    subject: references.matter,
    time: told.occurredAt,
    recordedtime: told.recordedAt.toISOString(),
    datacontenttype: 'application/json',
    dataschema: `${told.address}/schemas/${partnerType(type)}.json`,
    partitionkey: references.matter,
    sequence: numbers.sequence,
    matterseq: numbers.matterSequence,
    dataclassification: CLASSIFICATION,
    dataref: `${told.address}/content/${references.referral}`,
    data,
  };
  checkPartnerEvent(type, event);
  return event;
}

/** Why an agency is not shown an item of its feed now; null when it is. The number stays, so that nothing seems lost. */
export function withheld(
  item: Pick<FeedItem, 'classification' | 'recalled' | 'type'>,
  agency: { readonly active: boolean; readonly level: number },
): 'RECALLED' | 'LEVEL' | null {
  if (item.classification > agency.level) return 'LEVEL';
  return item.recalled && item.type !== 'referral.recalled' ? 'RECALLED' : null;
}
