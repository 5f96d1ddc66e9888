import { type ActContext, type Refused, row, rows, statement } from '@redress/service-kit';
import type { LockedMediation } from './lock-mediation.js';
import { refuseMediationAct } from './mediation.refusals.js';
import type { Consent, Level } from './mediation.rules.js';

/** What a party says to a level, and what proves that the party said it. */
export interface Answer {
  readonly party: number;
  readonly level: Level;
  readonly answer: Consent['answer'];
  readonly channel: string;
  readonly proof: string;
  /** Who speaks for a minor, and what proves it. */
  readonly guardian?: string | null;
}

const given = statement('select 1 as one from mediation_consent where mediation_id = $1 and party = $2 and level = $3');
const keep = statement(`
  insert into mediation_consent (mediation_id, party, level, answer, at, channel, proof, guardian) values ($1, $2, $3, $4, $5, $6, $7, $8)`);
const find = statement('select party, level, answer from mediation_consent where mediation_id = $1');

/** Why this party cannot answer; null when it can. A petitioner answers for nobody else. */
export async function refuseAnswer(
  ctx: ActContext,
  { mediation, parties }: LockedMediation,
  { party, level }: Pick<Answer, 'party' | 'level'>,
): Promise<Refused | null> {
  const asked = parties.find(({ no }) => no === party);
  if (!asked) return refuseMediationAct('MEDIATION_PARTY_UNKNOWN');
  if (ctx.actor.kind === 'petitioner' && asked.kind !== 'PETITIONER') return refuseMediationAct('CONSENT_NOT_YOURS');
  return (await row(ctx.tx, given, [mediation.id, party, level])) ? refuseMediationAct('CONSENT_GIVEN') : null;
}

export const keepAnswer = (
  ctx: ActContext,
  { mediation }: LockedMediation,
  { party, level, answer, channel, proof, guardian = null }: Answer,
) => rows(ctx.tx, keep, [mediation.id, party, level, answer, ctx.now, channel, proof, guardian]);

/** What the parties have said so far. */
export const answersOf = (ctx: ActContext, mediationId: string) =>
  rows<Consent & Record<string, unknown>>(ctx.tx, find, [mediationId]);
