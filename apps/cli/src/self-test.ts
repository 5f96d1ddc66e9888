import { graphql } from './graphql.js';

/** Gives a bearer token of a demo person: officer code, role or partner code. */
export type TokenFor = (as: string) => Promise<string>;

/** Tries the platform from outside as a user would; throws when something does not work. Returns what it did, for the screen. */
export async function selfTest(gatewayUrl: string, tokenFor: TokenFor): Promise<string> {
  await graphql<{ __typename: string }>(gatewayUrl, { document: '{ __typename }', token: await tokenFor('reception') });
  return 'the gateway answers';
}
