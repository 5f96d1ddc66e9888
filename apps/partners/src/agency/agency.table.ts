import { defineTable } from '@redress/service-kit';
import { v5 as uuidv5 } from 'uuid';

/** A partner agency. `level`: up to which classification (1 to 4) it is told anything. */
export interface Agency {
  code: string;
  name: { zh: string; en: string };
  kind: string;
  active: boolean;
  level: number;
  replyWorkingDays: number;
  outcomeWorkingDays: number;
}

export const agencyTable = defineTable<Agency>('agency', {
  code: 'text',
  name: 'jsonb',
  kind: 'text',
  active: 'boolean',
  level: 'int',
  replyWorkingDays: 'int',
  outcomeWorkingDays: 'int',
});

/** Streams of the directory have ids derived from kind and code: importing twice finds the same stream again. */
const DIRECTORY = '6f1d3f0a-2f7e-5c57-9d0b-7a3c1c5f9e10';
export const agencyThing = (code: string) => ({ type: 'agency', id: uuidv5(`agency:${code}`, DIRECTORY) });
