const env = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the tests through npm test or jest --selectProjects e2e`);
  return value;
};

/** An answer of the interface, as an agency gets it. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
  readonly body: Record<string, never>;
}
export interface Call {
  /** Whose demo token goes with it; none without. */
  readonly as?: string | undefined;
  readonly method?: string;
  /** An object is sent as JSON, a text as it stands. */
  readonly body?: object | string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly language?: 'zh-CN' | 'en';
}

/** A call of the REST interface at the gateway. */
export async function call(
  path: string,
  { as, method, body, headers = {}, language = 'en' }: Call = {},
): Promise<Answer> {
  const answer = await fetch(`${env('REDRESS_TEST_GATEWAY')}/partner/v1/${path}`, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: {
      'accept-language': language,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(as && { authorization: `Bearer ${await tokenOf(as)}` }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await answer.text();
  return {
    status: answer.status,
    type: answer.headers.get('content-type') ?? '',
    text,
    body: JSON.parse(text) as Record<string, never>,
  };
}

async function post<T>(url: string, body: object, headers: Record<string, string> = {}): Promise<T> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return (await answer.json()) as T;
}
const supervisor = <T>(path: string, body: object) =>
  post<T>(`${env('REDRESS_TEST_SUPERVISOR')}/sandbox/${path}`, body);

/** A token of one of the demo people or agencies. */
const tokenOf = async (as: string) => (await supervisor<{ access_token: string }>('token', { as })).access_token;
/** Waits until everything that was published has been heard. */
export const settle = () => supervisor('settle', { timeoutMs: 30_000 });

/** Runs an act at the gateway that must succeed. */
async function act<T extends object>(as: string, name: string, input: object, select = '__typename'): Promise<T> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  return mutate(as, `mutation ($input: ${type}!) { result: ${name}(input: $input) { ${ASKED} ${select} } }`, { input });
}
const ASKED = '__typename ... on ActRefused { code }';

async function mutate<T extends object>(as: string, query: string, variables: object): Promise<T> {
  const { data, errors } = await post<{ data?: { result: T & { code?: string } }; errors?: unknown }>(
    `${env('REDRESS_TEST_GATEWAY')}/graphql`,
    { query, variables },
    { authorization: `Bearer ${await tokenOf(as)}` },
  );
  if (errors || !data || data.result.code) throw new Error(`${query}: ${JSON.stringify(errors ?? data?.result)}`);
  return data.result;
}

/** A second officer confirms a subscription that was proved; where it stands then. */
export const confirmed = async (id: string): Promise<string> =>
  (
    await mutate<{ status: string }>(
      'petition-officer',
      `mutation ($id: ID!) { result: confirmSubscription(input: { id: $id }) { ${ASKED} ... on PartnerSubscription { status } } }`,
      { id },
    )
  ).status;

interface Item {
  readonly sequence: number;
  readonly event: {
    readonly type: string;
    readonly dataref: string;
    readonly dataschema: string;
    readonly data: { readonly referral: string };
  };
}

/** The feed of an agency from a number on, and the number to go on from. */
export async function feed(as: string, after = 0): Promise<{ items: Item[]; next: number }> {
  const items: Item[] = [];
  for (let next = after; ;) {
    const { status, text, body } = await call(`events?after=${next}&limit=500`, { as });
    if (status !== 200) throw new Error(text);
    const page = body as unknown as { items: Item[]; next: number; more: boolean };
    items.push(...page.items);
    next = page.next;
    if (!page.more) return { items, next };
  }
}

/** Diverts a new petition to an agency; the offer as the agency reads it in its feed. */
export async function diverted(agency: string, text: string): Promise<Item> {
  const { next } = await feed(agency);
  const petitioner = { name: '示接口', phone: '14000030041', address: '示川县示平镇示范路41号' };
  const { id } = await act<{ id: string }>(
    'reception',
    'registerPetition',
    { channel: 'LETTER', petitioner, text },
    '... on Registration { id }',
  );
  const screening = { class: 'APPEAL_REQUEST', route: 'LEGAL_PROCEDURE', litigationRelated: true, reasons: '依法分流' };
  await act('petition-officer', 'screenPetition', { id, ...screening });
  await act('petition-officer', 'divertPetition', { id, legalRoute: 'COURT', organ: agency, partner: agency });
  await settle();
  const offered = (await feed(agency, next)).items.find(({ event }) => event.type.includes('offered'));
  if (!offered) throw new Error('the offer is not in the feed');
  return offered;
}
