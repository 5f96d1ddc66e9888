import { shanghaiDate } from '@redress/deadlines';
import { type ActContext, firstCharacters, insertRow, type Refused } from '@redress/service-kit';
import { v7 as uuidv7 } from 'uuid';
import { serveReceipt } from '../notice/serve-receipt.js';
import { keepParties } from '../party/parties.js';
import { partiesOf } from '../party/party.rules.js';
import { identityUnclear, isSomebody, keepPersons, type PersonInput } from '../person/keep-person.js';
import { issueReceipt } from '../receipt/issue-receipt.js';
import { sealReport } from '../report/seal-report.js';
import { openPetition } from './open-petition.js';
import { mayByRole } from './petition.access.rules.js';
import { refusePetition } from './petition.refusals.js';
import type { Petition, Statement } from './petition.rules.js';
import { type Submission, submissionTable } from './petition.table.js';
import { proposeLinks } from './propose-links.js';
import type { RegisterPetition } from './register-petition.input.js';
import { isOffice, officeFor } from './registering-office.js';
import { keepConcerned, unknownAmong, wallOf } from './wall-of.js';

/** What the petitioner takes home: the codes, the list of what was handed in, and nothing about the inside. */
export interface Registration {
  matterId: string;
  kind: 'petition' | 'report';
  code: string;
  receiptCode: string;
  receivedAt: Date;
  office: string;
  evidence: Submission['evidence'];
}

/** Registers a petition on the spot (2022 Regulations 22, 23; flow row 1). A report about an officer is sealed before the first save returns (row 3). */
export async function registerPetition(ctx: ActContext, input: RegisterPetition): Promise<Registration | Refused> {
  const refused = mayRegister(ctx, input) ?? (await refuseUnknown(ctx, input));
  if (refused) return refused;
  const matterId = uuidv7();
  const concerned = input.concerned ?? [];
  const submission = await keepSubmission(ctx, input, await officeFor(ctx, input.office, concerned));
  const people = [input.petitioner, ...(input.coPetitioners ?? [])].filter(isSomebody);
  const kept = await keepPersons(ctx, matterId, people);
  const receiptCode = await issueReceipt(ctx, matterId);
  const content = contentOf(matterId, input, submission, kept.personIds[0] ?? null, await wallOf(ctx, concerned));
  const { receivedAt, office, evidence } = submission;
  const taken = { matterId, receiptCode, receivedAt, office, evidence };
  if (input.class === 'REPORT' || input.aboutOfficer)
    return { ...taken, kind: 'report', code: (await sealReport(ctx, { ...content, concerned })).code };
  const petition = await enter(ctx, input, submission, content);
  await keepParties(ctx, matterId, partiesOf(reachable(people), isVisit(input)), kept.personIds);
  await serveReceipt(ctx, petition);
  await proposeLinks(ctx, petition, kept.tokens);
  return { ...taken, kind: 'petition', code: petition.code };
}

type Content = ReturnType<typeof contentOf>;

/** What was handed in, whatever becomes of it. */
const contentOf = (
  id: string,
  input: RegisterPetition,
  submission: Submission,
  personId: string | null,
  wall: string[],
) => ({
  id,
  submissionId: submission.id,
  personId,
  title: input.title ?? firstCharacters(input.text, 40),
  body: input.text,
  requests: numbered(input),
  receivedAt: submission.receivedAt,
  wall,
});

async function enter(
  ctx: ActContext,
  input: RegisterPetition,
  submission: Submission,
  content: Content,
): Promise<Petition> {
  const { channel, class: given, concerned, petitioner } = input;
  const { office: unit, receivedOn, takenBy: registeredBy, fromOrgan } = submission;
  const petition = await openPetition(
    ctx,
    {
      ...content,
      class: given ?? 'UNSCREENED',
      unit,
      channel,
      receivedOn,
      registeredBy,
      fromOrgan,
      identityUnclear: identityUnclear(petitioner),
      statement: statementOf(ctx, input),
    },
    'registerPetition',
  );
  if (concerned?.length) await keepConcerned(ctx, petition.id, concerned);
  return petition;
}

const reachable = (people: readonly PersonInput[]) => people.map((person) => !identityUnclear(person));
const spoken: readonly string[] = ['VISIT', 'PHONE', 'HOTLINE', 'RECEPTION_DAY'];
/** What comes in writing speaks for itself. */
const isSpoken = (channel: string): boolean => spoken.includes(channel);

/** What was said, and how it was confirmed where it was read back at once (2022 Regulations 19). */
function statementOf({ actor, now }: ActContext, { oral }: RegisterPetition): Statement | null {
  if (!oral) return null;
  const takenOn = shanghaiDate(now);
  const how = oral.readBack ?? null;
  const confirmed = { how, confirmedOn: how && takenOn, status: how ? ('CONFIRMED' as const) : ('TAKEN' as const) };
  return { takenBy: actor.id, takenOn, changed: 0, reasons: null, ...confirmed };
}

const isVisit = ({ channel }: RegisterPetition): boolean => channel === 'VISIT' || channel === 'RECEPTION_DAY';

/** The web is lodged by the petitioner alone; every other channel is taken down by an officer. */
function mayRegister({ actor }: ActContext, input: RegisterPetition): Refused | null {
  if (input.channel === 'WEB') return actor.kind === 'officer' ? refusePetition('CHANNEL_IS_PUBLIC') : null;
  return mayByRole(actor, 'registerPetition') ? null : refusePetition('CHANNEL_NEEDS_OFFICER');
}

/** Nothing is handed to an office that is not there, and no wall is raised around nobody. */
async function refuseUnknown(
  ctx: ActContext,
  { office, concerned, oral, channel }: RegisterPetition,
): Promise<Refused | null> {
  if (oral && !isSpoken(channel)) return refusePetition('STATEMENT_NOT_SPOKEN', {}, 'input.oral');
  if (office && !(await isOffice(ctx, office))) return refusePetition('OFFICE_NOT_IN_DIRECTORY', {}, 'input.office');
  const code = await unknownAmong(ctx, concerned ?? []);
  return code ? refusePetition('CONCERNED_NOT_IN_DIRECTORY', { code }, 'input.concerned') : null;
}

async function keepSubmission(ctx: ActContext, input: RegisterPetition, office: string): Promise<Submission> {
  const submission: Submission = {
    id: uuidv7(),
    channel: input.channel,
    receivedAt: ctx.now,
    receivedOn: shanghaiDate(ctx.now),
    office,
    fromOrgan: input.fromOrgan ?? null,
    takenBy: ctx.actor.kind === 'officer' ? ctx.actor.id : null,
    evidence: (input.evidence ?? []).map(({ what, pages }, index) => ({ no: index + 1, what, pages: pages ?? null })),
    batchId: null,
    importKey: null,
  };
  await insertRow(ctx.tx, submissionTable, submission);
  return submission;
}

/** The requests by number; a text without any is one request. */
const numbered = (input: RegisterPetition) =>
  (input.requests?.length ? input.requests : [input.title ?? firstCharacters(input.text, 200)]).map((text, index) => ({
    no: index + 1,
    text,
  }));
