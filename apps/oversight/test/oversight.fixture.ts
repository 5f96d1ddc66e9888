import { join } from 'node:path';
import { Desk, serviceDatabase } from '@redress/service-kit/testing';
import { v7 as uuidv7 } from 'uuid';
import { COMPARE, compareStatement } from '../src/ledger/compare-statement.js';
import { FINAL_TIMER, finaliseUnappealed } from '../src/accountability/finalise-accountability.js';
import { onPetitionMoved } from '../src/reactions/on-petition-moved.js';
import { onPetitionRouted } from '../src/reactions/on-petition-routed.js';
import { onPetitionRegistered } from '../src/reactions/on-petition-registered.js';
import { SIGN_ROOT } from '../src/root/keep-head.js';
import { signAuditRoot } from '../src/root/sign-root.js';
import { onReportSealed } from '../src/reactions/on-report-sealed.js';
import { onReportWalled } from '../src/reactions/on-report-walled.js';

const timers = { [COMPARE]: compareStatement, [SIGN_ROOT]: signAuditRoot, [FINAL_TIMER]: finaliseUnappealed };

/** Matters as oversight hears of them, on its own database. */
export class OversightDesk extends Desk {
  static async open(): Promise<OversightDesk> {
    return new OversightDesk(await serviceDatabase('oversight', join(import.meta.dirname, '..'), timers), 'oversight');
  }

  async registered(wall: readonly string[] = [], unit = 'petition-office'): Promise<string> {
    const id = uuidv7();
    await this.hear(onPetitionRegistered, id, { class: 'APPEAL_REQUEST', unit, registeredBy: 'reception' }, { wall });
    return id;
  }

  /** Something that happened to a matter in another service. */
  moved = (id: string, type: string, payload: object = {}, wall: readonly string[] = []): Promise<void> =>
    this.hear(onPetitionMoved, id, payload, { type: `petition.${type}`, wall });

  /** A matter given to a unit, as every reaction hears of it. */
  async routed(id: string, given: object): Promise<void> {
    await this.moved(id, 'assigned', given);
    await this.hear(onPetitionRouted, id, given);
  }

  /** A matter with unit and handler. */
  async assigned(wall: readonly string[] = []): Promise<string> {
    const id = await this.registered(wall);
    await this.moved(id, 'accepted', { class: 'APPEAL_REQUEST' });
    await this.moved(id, 'assigned', { unit: 'station-01', handler: 'station-01-officer', leaderInCharge: null });
    return id;
  }

  /** A report that intake sealed. */
  async sealed({
    sealedOn = '2026-01-28',
    wall = [],
    ...given
  }: { sealedOn?: string; named?: boolean; wall?: readonly string[] } = {}): Promise<string> {
    const reportId = uuidv7();
    await this.hear(onReportSealed, reportId, { reportId, sealedOn, ...given }, { wall });
    return reportId;
  }

  walledReport = (reportId: string, wall: readonly string[]): Promise<void> =>
    this.hear(onReportWalled, reportId, { reportId }, { wall });
}
