import type { Petition } from '../petition/petition.rules.js';

export interface ReceiptClock {
  readonly rule: string;
  readonly startEvent: string;
  readonly startDay: string;
  readonly variant?: string;
  readonly notApplicable?: string;
  readonly metBy?: string;
}
type Received = Pick<Petition, 'channel' | 'receivedOn' | 'identityUnclear' | 'fromOrgan' | 'backlog'>;

/**
 * The clocks that a receipt starts: T01 (met by registering), and T03, or where an organ sent the matter T06 and the window to object, T07
 * (2022 Regulations 22, 23). No notice is owed where name or address is unclear (T04, 23(2)); a backlog matter had its receipt before this register existed.
 */
export function clocksAtReceipt(petition: Received): ReceiptClock[] {
  const start = { startEvent: 'receipt', startDay: petition.receivedOn };
  const notice = { ...start, rule: petition.fromOrgan ? 'T06' : 'T03' };
  const register = { ...start, rule: 'T01', variant: petition.channel };
  if (petition.backlog)
    return [
      { ...register, notApplicable: 'BACKLOG' },
      { ...notice, notApplicable: 'BACKLOG' },
    ];
  return [
    // What comes as a file was received before it is registered: the import ends T01 on its own day.
    petition.channel === 'IMPORT' ? register : { ...register, metBy: 'registerPetition' },
    petition.identityUnclear ? { ...notice, notApplicable: 'IDENTITY_UNCLEAR' } : notice,
    ...(petition.fromOrgan ? [{ ...start, rule: 'T07' }] : []),
  ];
}
