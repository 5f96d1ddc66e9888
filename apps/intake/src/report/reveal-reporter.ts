import type { ActContext, Refused } from '@redress/service-kit';
import { roleOf } from '../person/identity.rules.js';
import { type Identity, openIdentity } from '../person/open-identity.js';
import { refusePerson } from '../person/person.refusals.js';
import { withReport } from './lock-report.js';
import type { RevealReporter } from './report.input.js';
import { reportThing } from './seal-report.js';

/** Shows discipline who the reporter is, for a purpose and a reason that are kept and that the reporter sees (2022 Regulations 30(3), 46; security.md 3). */
export const revealReporter = (ctx: ActContext, { id, purpose, reason }: RevealReporter): Promise<Identity | Refused> =>
  withReport(ctx, { id }, async (report) => {
    const identity = await openIdentity(ctx, report, { purpose, reason });
    if (!identity) return refusePerson('IDENTITY_NOT_KEPT');
    ctx.journal.record(reportThing(id), {
      act: 'revealReporter',
      basis: '2022 Regulations 30(3), 46; PIPL 6',
      data: { purpose, role: roleOf(ctx.actor), unit: ctx.actor.unit },
      sealed: { reason },
    });
    return identity;
  });
