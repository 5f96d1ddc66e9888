import type { MatterClass } from '@redress/contracts';

/** Where a matter stands as far as this service needs to know. DIVERTED and TRANSFERRED: it left screening for somebody else. */
export type MatterStatus =
  'OPEN' | 'DIVERTED' | 'TRANSFERRED' | 'ACCEPTED' | 'CLOSED' | 'DECLINED' | 'WITHDRAWN' | 'LINKED' | 'VOIDED';

/** A matter as this service knows it from the events of others. Days are legal days, Asia/Shanghai. */
export interface Matter {
  matterId: string;
  class: MatterClass;
  /** The unit that answers for it now. */
  unit: string;
  status: MatterStatus;
  registeredBy: string | null;
  handler: string | null;
  leaderInCharge: string | null;
  /** Litigation stands behind it that is not concluded. */
  litigationRelated: boolean;
  /** Last day of handling; null while none is set. */
  dueDate: string | null;
  /** Officers whose recusal was granted. */
  recused: string[];
  wall: string[];
  version: number;
}

const ended: readonly MatterStatus[] = ['CLOSED', 'DECLINED', 'WITHDRAWN', 'LINKED', 'VOIDED'];

/** Whether the matter is at its end for this service: nothing new is begun about it. */
export const hasEnded = ({ status }: Pick<Matter, 'status'>): boolean => ended.includes(status);
