import { setTimeout as pause } from 'node:timers/promises';
import { graphql, type Operation } from '../graphql.js';

/** What it takes: the doors everybody uses, and the supervisor's hand on what is due. */
export interface KitDoors {
  readonly gatewayUrl: string;
  /** Where the kit listens. */
  readonly endpoint: string;
  tokenFor(as: string): Promise<string>;
  /** Lets the proof of control that is due be made now. */
  fire(): Promise<unknown>;
}
interface Standing {
  readonly id?: string;
  readonly status?: string;
  readonly code?: string;
}
const AGENCY = 'demo-court';
const OFFICER = 'petition-officer';
const LISTENS_MS = 5_000;
const LOOK_MS = 40;

const asks = `... on PartnerSubscription { id status } ... on ActRefused { code }`;
const documents = {
  known: '{ ownSubscriptions { id endpoint status } }',
  create: `mutation ($endpoint: String!) { done: createSubscription(input: { endpoint: $endpoint }) {
    ... on CreatedSubscription { subscription { id status } } ... on ActRefused { code } } }`,
  prove: `mutation ($id: ID!) { done: proveSubscription(input: { id: $id }) { ${asks} } }`,
  confirm: `mutation ($id: ID!) { done: confirmSubscription(input: { id: $id }) { ${asks} } }`,
};

/**
 * Has the events of demo-court sent to the partner kit, as an agency would: it subscribes, control is proved, an officer confirms. What was confirmed
 * once is left as it is. Says how it stands, for the screen: a kit that does not answer stops no sandbox.
 */
export async function subscribeKit(doors: KitDoors): Promise<string> {
  if (!(await listens(doors.endpoint))) return `${AGENCY} NOT subscribed: the partner kit does not listen`;
  const begun = await begin(doors, await doors.tokenFor(AGENCY));
  if (!begun.id || !['UNPROVEN', 'PROVEN'].includes(begun.status ?? '')) return told(begun);
  await doors.fire();
  const variables = { id: begun.id };
  return told(await act(doors, { document: documents.confirm, variables, token: await doors.tokenFor(OFFICER) }));
}

/** The subscription to this address: a new one, or the one that is there; what was not confirmed yet is to be proved. */
async function begin(doors: KitDoors, token: string): Promise<Standing> {
  const { endpoint } = doors;
  const { ownSubscriptions } = await graphql<{ ownSubscriptions: (Standing & { endpoint: string })[] }>(
    doors.gatewayUrl,
    { document: documents.known, token },
  );
  const found = ownSubscriptions.find((one) => one.endpoint === endpoint);
  if (!found) return act(doors, { document: documents.create, variables: { endpoint }, token });
  if (found.status !== 'UNPROVEN') return found;
  return act(doors, { document: documents.prove, variables: { id: found.id }, token });
}

async function act({ gatewayUrl }: KitDoors, operation: Operation): Promise<Standing> {
  const { done } = await graphql<{ done: Standing & { subscription?: Standing } }>(gatewayUrl, operation);
  return done.subscription ?? done;
}

const told = ({ status, code }: Standing): string =>
  status === 'ACTIVE' ? `${AGENCY} subscribed` : `${AGENCY} NOT subscribed: ${code ?? status}`;

/** A process that was just started needs a moment. */
async function listens(endpoint: string): Promise<boolean> {
  for (const end = performance.now() + LISTENS_MS; performance.now() < end; await pause(LOOK_MS)) {
    const answer = await fetch(`${endpoint}applied`, { signal: AbortSignal.timeout(LISTENS_MS) }).catch(() => null);
    if (answer) return true;
  }
  return false;
}
