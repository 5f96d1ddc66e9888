import { CliError } from '../cli-error.js';
import { graphql } from '../graphql.js';
import type { County } from './county.js';

const document = /* GraphQL */ `
  mutation ImportDirectory($input: ImportDirectoryInput!) {
    importDirectory(input: $input) {
      __typename
      ... on ActRefused {
        code
        remedy
      }
    }
  }
`;

interface Answer {
  readonly importDirectory: { readonly __typename: string; readonly code?: string; readonly remedy?: string };
}

/** Gives the directory to its owner, through the gateway as anybody would, as an administrator. The same directory twice changes nothing. */
export async function importDirectory(gatewayUrl: string, token: string, county: County): Promise<void> {
  const { units, officers, agencies } = county;
  const { importDirectory: result } = await graphql<Answer>(gatewayUrl, {
    document,
    token,
    variables: { input: { units, officers, agencies } },
  });
  if (result.code)
    throw new CliError(`the directory was refused: ${result.code}`, 1, {
      remedy: result.remedy ?? 'see docs/refusals.md',
    });
}
