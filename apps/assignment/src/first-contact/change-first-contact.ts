import { type ActContext, lockRow, updateRow, PETITION_OFFICE } from '@redress/service-kit';
import { giveFirstDueItems } from '../due-list/keep-due-item.js';
import { isWalledOfficer } from '../directory/walled-officer.query.js';
import { endTasks, openTask } from '../task/keep-tasks.js';
import { whoAnswers } from './duty-officer.query.js';
import { type FirstContact, firstContactTable } from './first-contact.table.js';

const thing = (matterId: string) => ({ type: 'handling', id: matterId });

/** Somebody else answers now: a unit has confirmed that it took the matter, or the matter is at its end. */
export async function endFirstContact(ctx: ActContext, matterId: string, endedBy: string): Promise<void> {
  const contact = await lockRow(ctx.tx, firstContactTable, matterId);
  if (!contact || contact.endedAt) return;
  await updateRow(ctx.tx, firstContactTable, matterId, {
    endedAt: ctx.now,
    endedBy,
    nobodySince: null,
    awaitsNotice: false,
    awaitsAgency: false,
  });
  await endTasks(ctx, matterId, ['NAME_FIRST_CONTACT']);
  ctx.journal.record(thing(matterId), {
    act: 'endFirstContact',
    basis: 'D: first-contact responsibility',
    data: { officer: contact.officer, endedBy },
  });
}

/** The matter is turned away: first contact answers until the paper that says so has been served. */
export async function awaitNotice(ctx: ActContext, matterId: string): Promise<void> {
  const contact = await lockRow(ctx.tx, firstContactTable, matterId);
  if (contact && !contact.endedAt) await updateRow(ctx.tx, firstContactTable, matterId, { awaitsNotice: true });
}

/** Ends first contact if the paper was what it waited for; who referred the matter answers for it until the agency has accepted. */
export async function endAfterNotice(ctx: ActContext, matterId: string, kind: string): Promise<void> {
  const contact = await lockRow(ctx.tx, firstContactTable, matterId);
  if (!contact?.awaitsNotice) return;
  if (contact.awaitsAgency) await updateRow(ctx.tx, firstContactTable, matterId, { awaitsNotice: false });
  else await endFirstContact(ctx, matterId, `notice.served ${kind}`);
}

/** The matter was offered to an agency: until that accepts, first contact answers for it, also where the paper that turned it away came first. */
export async function awaitAgency(ctx: ActContext, matterId: string): Promise<void> {
  const contact = await lockRow(ctx.tx, firstContactTable, matterId);
  if (!contact || (contact.endedAt && !contact.endedBy?.startsWith('notice.served'))) return;
  if (contact.endedAt) await nameFirstContact(ctx, matterId);
  await updateRow(ctx.tx, firstContactTable, matterId, { awaitsAgency: true });
}

/** The agency has accepted: first contact ends, or waits for the paper alone. */
export async function endAfterAcceptance(ctx: ActContext, matterId: string): Promise<void> {
  const contact = await lockRow(ctx.tx, firstContactTable, matterId);
  if (!contact?.awaitsAgency) return;
  if (contact.awaitsNotice) await updateRow(ctx.tx, firstContactTable, matterId, { awaitsAgency: false });
  else await endFirstContact(ctx, matterId, 'referral.accepted');
}

/** The agency gave the matter back: it is screened again, and first contact goes on answering. */
export async function resumeFirstContact(ctx: ActContext, matterId: string): Promise<void> {
  const contact = await lockRow(ctx.tx, firstContactTable, matterId);
  if (contact && !contact.endedAt)
    await updateRow(ctx.tx, firstContactTable, matterId, { awaitsNotice: false, awaitsAgency: false });
}

/**
 * Names first contact anew, because the officer must not know of the matter or because no unit has it any more: the officer before, if that
 * officer may, else whoever is on duty. With nobody left the nobody-clock runs and the petition office has a task.
 */
export async function nameFirstContact(
  ctx: ActContext,
  matterId: string,
  without: readonly string[] = [],
): Promise<FirstContact | null> {
  const contact = await lockRow(ctx.tx, firstContactTable, matterId);
  if (!contact) return null;
  const officer = await whoAnswers(ctx, contact.unit, { wall: contact.wall, officers: without }, contact.officer);
  const named = await updateRow(ctx.tx, firstContactTable, matterId, {
    officer,
    endedAt: null,
    endedBy: null,
    nobodySince: officer ? null : (contact.nobodySince ?? ctx.now),
  });
  await giveFirstDueItems(ctx, matterId, officer);
  await (officer
    ? endTasks(ctx, matterId, ['NAME_FIRST_CONTACT'])
    : openTask(ctx, matterId, 'NAME_FIRST_CONTACT', PETITION_OFFICE));
  if (officer !== contact.officer || contact.endedAt)
    ctx.journal.record(thing(matterId), {
      act: 'nameFirstContact',
      basis: 'D: first-contact responsibility',
      data: { officer, before: contact.officer },
    });
  return named;
}

/** Takes first contact away from an officer who must not know of the matter any more. */
export async function replaceWalledContact(ctx: ActContext, matterId: string): Promise<void> {
  const contact = await lockRow(ctx.tx, firstContactTable, matterId);
  if (contact?.officer && !contact.endedAt && (await isWalledOfficer(ctx, contact.wall, contact.officer)))
    await nameFirstContact(ctx, matterId);
}
