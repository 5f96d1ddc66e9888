const referral =
  'status purpose round offeredOn deliveredOn reason outcome unanswered steps { no step by day code words } clocks { rule dueDate status } allowedActs';
const refused = '... on ActRefused { code message basis remedy }';
const act = (name: string, input: string) =>
  `mutation ${name}($input: ${input}!) { result: ${name}(input: $input) { __typename ... on Referral { ${referral} } ${refused} } }`;

/** What an agency does and asks, as GraphQL; the same acts as for everybody. */
export const documents = {
  accept: act('acceptReferral', 'AcceptReferralInput'),
  return: act('returnReferral', 'ReturnReferralInput'),
  ask: act('askAboutReferral', 'AskAboutReferralInput'),
  outcome: act('reportOutcome', 'ReportOutcomeInput'),
  look: `query referral($id: ID!) { result: referral(id: $id) { ${referral} } }`,
  open: `mutation openReferral($input: OpenReferralInput!) { result: openReferral(input: $input) {
    __typename ... on OpenedReferral { words matter { class receivedOn title text requests { no text } evidence { no what } } } ${refused} } }`,
} as const;
