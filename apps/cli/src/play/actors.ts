import { graphql } from '../graphql.js';
import type { TokenFor } from '../self-test.js';
import type { ActingAs } from './case-file.js';
import type { Saved } from './saved.js';

const OPEN = /* GraphQL */ `mutation ($input: OpenMatterInput!) { openMatter(input: $input) { __typename ... on OpenedMatter { token } ... on ActRefused { code } } }`;

/** Tokens of those who act in a case. */
export class Actors {
  constructor(private readonly gatewayUrl: string, private readonly tokenFor: TokenFor, private readonly saved: Saved) {}

  /** The token of an officer, a role, or the holder of a receipt; undefined for nobody in particular. */
  async token(as: ActingAs): Promise<string | undefined> {
    if (typeof as !== 'string') return this.holder(this.saved.fill(as.receipt));
    return as === 'anonymous' ? undefined : this.tokenFor(as);
  }

  private async holder(receiptCode: string): Promise<string> {
    const { openMatter } = await graphql<{ openMatter: { token?: string; code?: string } }>(this.gatewayUrl, { document: OPEN, variables: { input: { receiptCode } } });
    if (!openMatter.token) throw new Error(`the receipt was not accepted: ${openMatter.code}`);
    return openMatter.token;
  }
}

/** How an actor is printed. */
export const actorName = (as: ActingAs): string => (typeof as === 'string' ? as : 'petitioner');
