import { encodeId } from '@redress/proof';
import type { Actor } from '@redress/service-kit';
import type { Accountability } from '../src/accountability/accountability.rules.js';
import { appealAccountability } from '../src/accountability/appeal-accountability.js';
import { decideAccountability } from '../src/accountability/decide-accountability.js';
import { decideAppeal } from '../src/accountability/decide-appeal.js';
import { determineFault } from '../src/accountability/determine-fault.js';
import { giveStatement } from '../src/accountability/give-statement.js';
import { proposeAccountability } from '../src/accountability/propose-accountability.js';
import { recordFinding } from '../src/accountability/record-finding.js';
import { findAccountability, listAccountability } from '../src/accountability/see-accountability.query.js';
import type { OversightDesk } from './oversight.fixture.js';

export const INSPECTOR = 'discipline-officer';
export const HEAD = 'station-01-head';
export const LEGAL = 'legal-reviewer-2';
export const words = '理由';

/** Files on a fault, and every step of their way, on the desk of a spec. */
export function filesOn(desk: () => OversightDesk) {
  const read = (who: string | Actor) => desk().service.read(desk().who(who));
  const seen = async (who: string | Actor, { id }: { id: string }) =>
    findAccountability(read(who), { id: encodeId('accountability', id) });
  const sees = async (who: string | Actor, file: { id: string }) => (await seen(who, file)) !== null;
  const lists = async (who: string | Actor) =>
    (await listAccountability(read(who), { first: 100 })).edges.map(({ node }) => node.id);
  const status = async ({ id }: { id: string }) =>
    (await desk().rows<{ status: string }>('select status from accountability where id = $1', id))[0]?.status;
  const propose = async (given: object = {}, who: string | Actor = INSPECTOR) => {
    const petition = await desk().assigned();
    return desk().done(proposeAccountability, { petition, ground: 'DELAY', words, ...given }, who);
  };
  const step = {
    find: (id: string, who: string | Actor = INSPECTOR) => desk().code(recordFinding, { id, words }, who),
    state: (id: string, who: string | Actor = HEAD) => desk().code(giveStatement, { id, words }, who),
    determine: (id: string, who: string | Actor = LEGAL, degree: 'NEGLIGENCE' | 'FORM_ONLY' = 'NEGLIGENCE') =>
      desk().code(determineFault, { id, degree, words }, who),
    decide: (
      id: string,
      who: string | Actor = 'leader',
      measure: 'CORRECT_IN_TIME' | 'ADMONITION' = 'CORRECT_IN_TIME',
    ) => desk().code(decideAccountability, { id, measure, words }, who),
    appeal: (id: string, who: string | Actor = HEAD) => desk().code(appealAccountability, { id, words }, who),
    answer: (id: string, upheld: boolean, who: string | Actor = 'deputy-leader') =>
      desk().code(decideAppeal, { id, upheld, words }, who),
  };
  async function decided(): Promise<Accountability> {
    const file = await propose();
    for (const one of [step.find, step.state, step.determine, step.decide]) {
      const code = await one(file.id);
      if (code !== 'done') throw new Error(code);
    }
    return file;
  }
  const told = (file: Accountability) => desk().events(file.matterId as string);
  async function after(instant: string): Promise<void> {
    await desk().at(instant);
    await desk().service.timers.fireDue();
  }
  return { read, seen, sees, lists, status, propose, step, decided, told, after };
}
