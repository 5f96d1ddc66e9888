import { CliError } from '../cli-error.js';
import { graphql } from '../graphql.js';
import type { County } from './county.js';

const document = /* GraphQL */ `
  mutation ImportDirectory($directory: ImportDirectoryInput!, $agencies: ImportAgenciesInput!) {
    importDirectory(input: $directory) {
      __typename
      ... on ActRefused {
        code
        remedy
      }
    }
    importAgencies(input: $agencies) {
      __typename
      ... on ActRefused {
        code
        remedy
      }
    }
  }
`;

interface Outcome {
  readonly __typename: string;
  readonly code?: string;
  readonly remedy?: string;
}
interface Answer {
  readonly importDirectory: Outcome;
  readonly importAgencies: Outcome;
}

/** Gives the directory to its owners, through the gateway as anybody would, as an administrator: units and officers, then partner agencies. The same directory twice changes nothing. */
export async function importDirectory(gatewayUrl: string, token: string, county: County): Promise<void> {
  const { units, officers, agencies, reviewAuthority } = county;
  const { importDirectory: directory, importAgencies } = await graphql<Answer>(gatewayUrl, {
    document,
    token,
    variables: { directory: { units, officers, reviewAuthority }, agencies: { agencies } },
  });
  for (const { code, remedy } of [directory, importAgencies])
    if (code) throw new CliError(`the directory was refused: ${code}`, 1, { remedy: remedy ?? 'see docs/refusals.md' });
}
