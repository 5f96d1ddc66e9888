import { WITHHELD_TYPE } from '@redress/contracts';

/** What stands in the place of an event that its agency may not read any more. */
export interface Marker {
  readonly id: string;
  readonly sequence: number;
  readonly subscription: string;
  readonly reason: string;
  readonly recordedAt: Date;
}

/** The numbered marker: the same bytes at every attempt, and nothing of the event but its id, its number and why. */
export const markerOf = ({ id, sequence, subscription, reason, recordedAt }: Marker): string =>
  JSON.stringify({
    specversion: '1.0',
    id,
    source: '/cn/petition/partners',
    type: WITHHELD_TYPE,
    recordedtime: recordedAt.toISOString(),
    datacontenttype: 'application/json',
    sequence,
    subscription,
    data: { withheld: reason },
  });
