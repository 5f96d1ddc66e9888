// Ten things an app does, in the order in which they make sense. `keep` hands on what a later one needs.

const letter = {
  channel: 'WEB',
  office: 'petition-office',
  petitioner: { name: 'Yan Yinuo', phone: '14000001234', address: 'Demo Street 1' },
  title: 'No written answer about a stolen scooter',
  text: 'The scooter was stolen in June. I reported it the same day and have had no written answer.',
  requests: ['Say in writing whether a case was opened'],
  evidence: [{ what: 'copy of the report receipt', pages: 1 }],
};
const complaint = {
  query: 'mutation ($input: RegisterPetitionInput!) { registerPetition(input: $input) { ... on Registration { id } } }',
  variables: {
    input: {
      channel: 'WEB',
      office: 'petition-office',
      concerned: [{ kind: 'officer', code: 'station-01-officer' }],
      text: 'The officer sent me away twice.',
      idempotencyKey: 'c1d5a9be07c14c55a0f4a1d2e3b4c5d6',
    },
  },
  keep: ({ registerPetition }) => ({ complained: registerPetition.id }),
};
const refused = '... on ActRefused { code message basis remedy path }';

export const examples = [
  {
    title: 'Register on the web',
    as: null,
    say: 'Anybody may. The receipt code is shown once, here. The idempotency key has at least 128 random bits: sent again with the same input, the same receipt comes back.',
    query: `mutation ($input: RegisterPetitionInput!) {
  registerPetition(input: $input) {
    __typename
    ... on Registration { id code receiptCode receivedAt office evidence { no what pages } }
    ${refused}
  }
}`,
    variables: () => ({ input: { ...letter, idempotencyKey: '5e0c9a52c0f94c1f8f6b1f4a2f3d7b60' } }),
    keep: ({ registerPetition }) => ({ id: registerPetition.id, receipt: registerPetition.receiptCode }),
  },
  {
    title: 'Open a matter with its receipt code',
    as: null,
    say: 'Everything that is not valid gets one and the same refusal. The token is for this matter alone, for 15 minutes. Look-ups are limited: 5 a minute and 20 a day from one address.',
    query: `mutation ($code: String!) {
  openMatter(code: $code) {
    __typename
    ... on OpenedMatter { id token expiresInSeconds }
    ${refused}
  }
}`,
    variables: ({ receipt }) => ({ code: receipt }),
    keep: ({ openMatter }) => ({ petitioner: openMatter.token }),
  },
  {
    title: 'Track the own matter',
    as: 'petitioner',
    say: 'With the token of the step before. Clocks say why their dates are what they are.',
    query: `{
  trackMatter {
    code stage stageText nextStep
    clocks { rule title status dueDate overdue }
    notices { kind status servedOn proof }
    fileOpenings { role unit purpose at }
  }
}`,
  },
  {
    title: 'A page of petitions',
    as: 'petition-officer',
    say: 'Give `endCursor` back as `after` to go on.',
    query: `query ($filter: PetitionFilter, $first: Int, $after: String) {
  petitions(filter: $filter, first: $first, after: $after) {
    edges { node { id code title status class receivedOn unit } }
    pageInfo { hasNextPage endCursor }
  }
}`,
    variables: () => ({ filter: { status: 'REGISTERED' }, first: 10 }),
  },
  {
    title: 'One petition, over two services',
    as: 'petition-officer',
    say: '`firstContact` comes from assignment, the rest from intake. Fields of another service are nullable: when it is down they are null, with an error beside them.',
    query: `query ($id: ID!) {
  petition(id: $id) {
    code status version allowedActs
    requests { no text }
    firstContact { officer unit }
    intakeClocks { rule status startDay nominalDate dueDate internalTarget official explanation }
  }
}`,
    variables: ({ id }) => ({ id }),
    keep: ({ petition }) => ({ version: petition.version }),
  },
  {
    title: 'An act that is refused',
    as: 'petition-officer',
    say: 'A refusal is an answer, not an error: which rule, on what basis, what to do instead. Nothing was changed.',
    query: `mutation ($input: ScreenPetitionInput!) {
  screenPetition(input: $input) {
    __typename
    ... on Petition { status class route track version }
    ${refused}
  }
}`,
    variables: ({ id }) => ({
      input: { id, class: 'APPEAL_REQUEST', reasons: 'Asks for an answer the bureau owes', ours: true },
    }),
  },
  {
    title: 'Screen and accept',
    as: 'petition-officer',
    say: 'Two acts in one request run one after the other. `expectedVersion` is what was read; when somebody was quicker the answer is a refusal.',
    query: `mutation ($screen: ScreenPetitionInput!, $accept: AcceptPetitionInput!) {
  screenPetition(input: $screen) {
    __typename
    ... on Petition { status class route track }
    ${refused}
  }
  acceptPetition(input: $accept) {
    __typename
    ... on Petition { status version notices { kind status } }
    ${refused}
  }
}`,
    variables: ({ id, version }) => ({
      screen: {
        id,
        class: 'APPEAL_REQUEST',
        route: 'PETITION',
        track: 'ORDINARY',
        ours: true,
        reasons: 'Asks for an answer the bureau owes',
        expectedVersion: version,
      },
      accept: { id, idempotencyKey: 'accept-1' },
    }),
  },
  {
    title: 'Assign to a unit and an officer',
    as: 'petition-officer',
    say: 'Who is a party, a relative or a participant, or decided at an earlier stage, is refused.',
    query: `mutation ($input: AssignPetitionInput!) {
  assignPetition(input: $input) {
    __typename
    ... on Handling { status unit handler leaderInCharge allowedActs clocks { rule status dueDate } }
    ${refused}
  }
}`,
    variables: ({ id }) => ({
      input: { id, unit: 'station-02', handler: 'station-02-officer', idempotencyKey: 'assign-1' },
    }),
  },
  {
    title: 'The due list',
    as: 'station-02-officer',
    say: 'What this officer owes next, over all services, sorted by the last day.',
    query: `{
  dueList(first: 5) {
    edges { node { rule title group startDay dueDate service unit officer petition { code } } }
    pageInfo { hasNextPage }
  }
}`,
  },
  {
    title: 'The wall: a matter that does not exist',
    as: 'station-01-officer',
    say: 'Before this, somebody lodged a complaint on the web that names `station-01-officer`. `hidden` is its id, `invented` an id that never was: no difference.',
    first: complaint,
    query: `query ($hidden: ID!, $invented: ID!) {
  hidden: petition(id: $hidden) { code }
  invented: petition(id: $invented) { code }
  petitions(first: 5) { edges { node { code } } }
}`,
    variables: ({ complained, id }) => ({
      hidden: complained,
      invented: `${id.slice(0, -1)}${id.endsWith('A') ? 'Q' : 'A'}`,
    }),
  },
];
