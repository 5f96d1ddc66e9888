import { join } from 'node:path';
import type { Actor } from '@redress/service-kit';
import { Desk, serviceDatabase } from '@redress/service-kit/testing';
import { v7 as uuidv7 } from 'uuid';
import { onAgencyChanged } from '../src/reactions/on-agency-changed.js';
import { onPetitionAccepted } from '../src/reactions/on-petition-accepted.js';
import { onPetitionAssigned } from '../src/reactions/on-petition-assigned.js';
import { onPetitionDiverted } from '../src/reactions/on-petition-diverted.js';
import { onPetitionRegistered } from '../src/reactions/on-petition-registered.js';
import { onReferralDelivered } from '../src/reactions/on-referral-delivered.js';
import { openMediation } from '../src/joint/open-mediation.js';
import { proposeMediation } from '../src/joint/propose-mediation.js';
import { reachAgreement } from '../src/joint/reach-agreement.js';
import { recordConsent } from '../src/joint/record-consent.js';
import { missPerformance } from '../src/joint/record-performance.js';
import { endAtLimit } from '../src/joint/terminate-mediation.js';
import { missReferral } from '../src/referral/miss-referral.js';
import { offerReferral } from '../src/referral/offer-referral.js';
import type { Referral } from '../src/referral/referral.rules.js';

const timers = {
  'referral-unanswered': missReferral,
  'mediation-limit': endAtLimit,
  'performance-missed': missPerformance,
};
/** The station's mediator leads, and declares that there is no conflict. */
export const table = [
  { kind: 'OFFICER' as const, code: 'station-01-mediator', role: 'MEDIATOR' as const, declared: true },
];
export const MEDIATOR = 'station-01-mediator';

/** Matters as mediation hears of them, and agencies that answer, on its own database. */
export class MediationDesk extends Desk {
  static async open(): Promise<MediationDesk> {
    const desk = new MediationDesk(
      await serviceDatabase('mediation', join(import.meta.dirname, '..'), timers),
      'mediation',
    );
    const named = (code: string) => ({ code, name: { zh: code, en: code }, kind: 'COURT', active: true });
    for (const code of ['demo-court', 'demo-justice', 'demo-township']) await desk.agency(named(code));
    await desk.agency({ ...named('slow-court'), replyWorkingDays: 8, outcomeWorkingDays: 30 });
    await desk.agency({ ...named('closed-court'), active: false });
    return desk;
  }

  agency = (payload: object) => this.hear(onAgencyChanged, uuidv7(), payload);

  /** An agency as its own client calls. */
  partner = (code: string): Actor => ({
    kind: 'partner',
    id: `partner:${code}`,
    roles: ['partner'],
    unit: null,
    wall: [],
  });
  async registered(wall: readonly string[] = [], unit = 'petition-office'): Promise<string> {
    const id = uuidv7();
    const facts = { class: 'APPEAL_REQUEST', unit, registeredBy: 'reception' };
    await this.hear(onPetitionRegistered, id, facts, { wall });
    return id;
  }

  /** A matter with unit, handler and last day. */
  async assigned(wall: readonly string[] = [], dueDate = '2026-10-31'): Promise<string> {
    const id = await this.registered(wall);
    await this.hear(onPetitionAccepted, id, { class: 'APPEAL_REQUEST' });
    const facts = { unit: 'station-01', handler: 'station-01-officer', leaderInCharge: null, dueDate };
    await this.hear(onPetitionAssigned, id, facts);
    return id;
  }

  /** A matter that was diverted to a partner: the referral that came of it. */
  async diverted(partner = 'demo-court'): Promise<Referral> {
    const id = await this.registered();
    await this.hear(onPetitionDiverted, id, { partner });
    return this.referralOf(id);
  }

  /** A question to an agency about a matter under way. */
  async asked(agency = 'demo-justice', matterId?: string): Promise<Referral> {
    const petition = matterId ?? (await this.assigned());
    return this.done(
      offerReferral,
      { petition, agency, purpose: 'OPINION', words: '请就合同效力提供意见' },
      'station-01-officer',
    );
  }

  /** A mediation between the petitioner and another person, of which the mediator has the id. */
  async proposed(matterId?: string): Promise<string> {
    const petition = matterId ?? (await this.assigned());
    const mediation = await this.done(
      proposeMediation,
      { petition, nature: 'CIVIL', persons: [uuidv7()] },
      'station-01-officer',
    );
    return mediation.id;
  }

  /** Both parties agree to the level that is asked about. */
  async agreeBoth(id: string): Promise<void> {
    for (const party of [1, 2])
      await this.done(
        recordConsent,
        { id, party, channel: 'IN_PERSON', proof: '核对身份证', informed: true },
        MEDIATOR,
      );
  }

  async opened(matterId?: string): Promise<string> {
    const id = await this.proposed(matterId);
    await this.agreeBoth(id);
    await this.done(openMediation, { id, members: table }, MEDIATOR);
    return id;
  }

  /** An agreement that takes effect today. */
  async agreed(effectiveOn: string, performBy: string): Promise<string> {
    const id = await this.opened();
    const terms = {
      effectiveOn,
      performBy,
      whole: true,
      form: 'WRITTEN' as const,
      signed: [1, 2],
      terms: '赔偿两千元',
    };
    await this.done(reachAgreement, { id, ...terms }, MEDIATOR);
    return id;
  }

  mediation = async (id: string): Promise<Record<string, unknown>> => {
    const [found] = await this.rows(
      'select matter_id as matter, status, level, cause, members, confirmation from mediation where id = $1',
      id,
    );
    return found ?? {};
  };

  delivered = (referral: Referral, deliveredAt: string) =>
    this.hear(onReferralDelivered, referral.matterId, { referralId: referral.id, deliveredAt });

  async referralOf(matterId: string): Promise<Referral> {
    const [found] = await this.rows<{ id: string }>(
      'select id from referral where matter_id = $1 order by id desc',
      matterId,
    );
    return this.referral(found?.id as string);
  }

  async referral(id: string): Promise<Referral> {
    const [found] = await this.rows<Referral>(
      `select id, matter_id as "matterId", agency, purpose, status, sender_unit as "senderUnit", unanswered, reason, outcome, delivered_on as "deliveredOn", version from referral where id = $1`,
      id,
    );
    return found as Referral;
  }

  steps = async (id: string): Promise<string[]> =>
    (await this.rows<{ step: string }>('select step from referral_step where referral_id = $1 order by no', id)).map(
      ({ step }) => step,
    );
}
