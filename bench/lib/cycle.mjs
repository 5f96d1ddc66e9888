// One lawful way of a petition from the counter to its rating, as requests at the gateway: ten acts with nine reads between them.
import { createPrivateKey, createPublicKey } from 'node:crypto';
import { calculateJwkThumbprint, SignJWT } from 'jose';
import { petitions } from '@redress/demo';
import { secretsOf } from './databases.mjs';

const UNITS = ['01', '02', '03', '04', '05', '06'].map((number) => `station-${number}`);
const WAIT_MS = 25;
const TRIES = 400;
const letters = [...petitions(21, 20_000)].filter(({ class: kind }) => kind === 'APPEAL_REQUEST');
let lodged = 0;

const act = (name, type, fields) =>
  `mutation ${name}($input: ${type}!) { ${name}(input: $input) { __typename ... on ${fields} ... on ActRefused { code message } } }`;
const onPetition = 'Petition { id status version allowedActs }';
const onHandling = 'Handling { status version }';
const onOpinion = 'Opinion { id status }';
const acts = {
  registerPetition: act('registerPetition', 'RegisterPetitionInput', 'Registration { id code receiptCode }'),
  screenPetition: act('screenPetition', 'ScreenPetitionInput', onPetition),
  acceptPetition: act('acceptPetition', 'AcceptPetitionInput', onPetition),
  assignPetition: act('assignPetition', 'AssignPetitionInput', onHandling),
  confirmHandOver: act('confirmHandOver', 'ConfirmHandOverInput', onHandling),
  draftOpinion: act('draftOpinion', 'DraftOpinionInput', onOpinion),
  reviewOpinion: act('reviewOpinion', 'ReviewOpinionInput', onOpinion),
  issueOpinion: act('issueOpinion', 'IssueOpinionInput', onOpinion),
  serveNotice: act('serveNotice', 'ServeNoticeInput', 'Notice { id status servedOn }'),
  ratePetition: act('ratePetition', 'RatePetitionInput', 'Petition { id rating }'),
};
const reads = {
  matter:
    'query matter($id: ID!) { petition(id: $id) { code status stage title text requests { no text } intakeClocks { rule dueDate status } allowedActs } }',
  newest:
    'query newest { petitions(first: 20) { edges { node { id code title status } cursor } pageInfo { hasNextPage endCursor } } }',
  firstContact: 'query firstContact($id: ID!) { petition(id: $id) { code stage firstContact { officer unit } } }',
  handling:
    'query handling($id: ID!) { petition(id: $id) { code handling { status unit handler clocks { rule dueDate } allowedActs } } }',
  dueList:
    'query dueList { dueList(first: 20) { edges { node { id rule title dueDate group unit officer } } pageInfo { hasNextPage } } }',
  opinion:
    'query opinion($id: ID!) { petition(id: $id) { title text handling { opinion { status facts basis outcomes { no outcome reasons } } } } }',
  notices: 'query notices { notices(first: 20) { edges { node { id kind status queuedAt } } } }',
  track:
    'query track { trackMatter { code stage stageText nextStep clocks { rule dueDate explanation } notices { kind status } } }',
};

/** Walks matters through a sandbox. `api` is the client of lib/sandbox.mjs; `count` hears of every request that was answered as wanted. */
export function walker(sandbox, api, count = () => undefined) {
  const sign = petitionerTokens(sandbox);
  const go = new Walk(api, count, sign);
  return (steps = Infinity) => go.walk(steps);
}

class Walk {
  constructor(api, count, sign) {
    Object.assign(this, { api, count, sign });
  }

  /** Walks one matter, or its first `steps` requests. */
  async walk(steps) {
    const matter = { letter: letters[(lodged += 1) % letters.length], unit: UNITS[lodged % UNITS.length] };
    for (const step of way.slice(0, steps)) await step(this, matter);
  }

  /** An act that must be done. An act of the other service may come before the event it rests on: it is asked again, as an officer would. */
  async act(as, name, input) {
    for (let tries = 1; ; tries += 1) {
      const answer = await this.api.tryAsk(as, acts[name], { input });
      const result = answer.data?.[name];
      if (result && result.__typename !== 'ActRefused') return this.done(name, result);
      if (tries === TRIES) throw new Error(`${name}: ${JSON.stringify(answer)}`);
      await later();
    }
  }

  async read(as, name, variables = {}) {
    return this.done(name, await this.api.ask(as, reads[name], variables));
  }

  /** Reads until the other service knows of the matter. */
  async readWhen(as, name, variables, known) {
    for (let tries = 1; tries < TRIES; tries += 1) {
      const data = await this.api.ask(as, reads[name], variables);
      if (known(data)) return this.done(name, data);
      await later();
    }
    throw new Error(`${name}: did not arrive`);
  }

  done(name, result) {
    this.count(name);
    return result;
  }
}

const later = () => new Promise((resolve) => setTimeout(resolve, WAIT_MS));
const officer = ({ unit }) => `${unit}-officer`;

const way = [
  async (go, matter) => {
    const { petitioner, title, text } = matter.letter;
    const { name, phone, civilId, address } = petitioner;
    const input = {
      channel: 'VISIT',
      title,
      text,
      requests: ['请依法处理并书面答复'],
      petitioner: { name, phone, civilId, address },
    };
    matter.id = (await go.act('reception', 'registerPetition', input)).id;
  },
  (go, { id }) => go.read('reception', 'matter', { id }),
  (go) => go.read('petition-officer', 'newest'),
  (go, { id }) =>
    go.act('petition-officer', 'screenPetition', {
      id,
      class: 'APPEAL_REQUEST',
      route: 'PETITION',
      track: 'ORDINARY',
      reasons: '属本机关职责范围',
    }),
  (go, { id }) => go.readWhen('petition-officer', 'firstContact', { id }, ({ petition }) => petition.firstContact),
  (go, { id }) => go.act('petition-officer', 'acceptPetition', { id }),
  (go, { id }) => go.readWhen('petition-officer', 'handling', { id }, ({ petition }) => petition.handling),
  (go, matter) =>
    go.act('petition-officer', 'assignPetition', { id: matter.id, unit: matter.unit, handler: officer(matter) }),
  (go, matter) => go.read(officer(matter), 'dueList'),
  (go, matter) => go.act(officer(matter), 'confirmHandOver', { id: matter.id }),
  (go, matter) => go.readWhen(officer(matter), 'handling', { id: matter.id }, ({ petition }) => petition?.handling),
  (go, matter) => go.act(officer(matter), 'draftOpinion', draft(matter)),
  (go, { id }) => go.read('legal-reviewer', 'opinion', { id }),
  (go, { id }) => go.act('legal-reviewer', 'reviewOpinion', { id, approved: true }),
  (go, matter) => go.act(`${matter.unit}-head`, 'issueOpinion', { id: matter.id }),
  (go) => go.read('reception', 'notices'),
  (go, { id }) => go.act('reception', 'serveNotice', { petition: id, kind: 'OPINION', proof: 'SIGNED' }),
  async (go, matter) => go.read(await go.sign(matter.id), 'track'),
  async (go, { id }) => go.act(await go.sign(id), 'ratePetition', { id, rating: 'SATISFIED' }),
];

const draft = ({ id }) => ({
  id,
  outcomes: [{ no: 1, outcome: 'EXPLAINED', reasons: '经核查,原处理符合规定' }],
  facts: '经调阅档案并询问当事人查明。',
  basis: '《公安机关信访工作规定》第三十一条',
  reviewOrgan: 'municipal-bureau',
  reviewWindow: '自收到之日起三十日内',
});

/** Look-ups of receipt codes are limited to five a minute for an address, so the tokens that intake would give are signed here with the sandbox's key. */
function petitionerTokens(sandbox) {
  const pem = secretsOf(sandbox).keys.INTAKE_SIGNING_KEY;
  const key = createPrivateKey(pem);
  const kid = calculateJwkThumbprint(createPublicKey(pem).export({ format: 'jwk' }));
  return async (id) => {
    const matter = Buffer.from(id.slice('petition_'.length), 'base64url')
      .toString('hex')
      .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
    const token = new SignJWT({ matter, roles: ['petitioner'] }).setProtectedHeader({
      alg: 'ES256',
      typ: 'at+jwt',
      kid: await kid,
    });
    return {
      token: await token
        .setIssuer('redress-intake')
        .setAudience('redress')
        .setSubject(`petitioner:${matter}`)
        .setIssuedAt()
        .setExpirationTime('900s')
        .sign(key),
    };
  };
}

/** How many requests one whole way is. */
export const REQUESTS = way.length;
