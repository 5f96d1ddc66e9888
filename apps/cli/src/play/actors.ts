import { graphql } from '../graphql.js';
import type { TokenFor } from '../self-test.js';
import type { ActingAs } from './case-file.js';
import type { Saved } from './saved.js';

const OPEN = /* GraphQL */ `
  mutation ($code: String!, $part: String) {
    openMatter(code: $code, part: $part) {
      __typename
      ... on OpenedMatter {
        token
      }
      ... on ActRefused {
        code
      }
    }
  }
`;

/** Tokens of those who act in a case. */
export class Actors {
  private readonly sessions = new Map<string, string>();

  constructor(
    private readonly gatewayUrl: string,
    private readonly tokenFor: TokenFor,
    private readonly saved: Saved,
  ) {}

  /** The token of an officer, a role, or the holder of a receipt; undefined for nobody in particular. */
  async token(as: ActingAs): Promise<string | undefined> {
    const who = this.saved.fill(as);
    if (typeof who !== 'string') return this.holder(who);
    return who === 'anonymous' ? undefined : this.tokenFor(who);
  }

  /** A receipt is looked up once a play: look-ups are counted, and a session is longer than a play. */
  private async holder({ receipt, part }: { receipt: string; part?: string | undefined }): Promise<string> {
    const key = `${receipt} ${part ?? ''}`;
    const open = this.sessions.get(key) ?? (await this.open(receipt, part));
    this.sessions.set(key, open);
    return open;
  }

  private async open(code: string, part: string | undefined): Promise<string> {
    const { openMatter } = await graphql<{ openMatter: { token?: string; code?: string } }>(this.gatewayUrl, {
      document: OPEN,
      variables: { code, part: part ?? null },
    });
    if (!openMatter.token) throw new Error(`the receipt was not accepted: ${openMatter.code}`);
    return openMatter.token;
  }
}

/** How an actor is printed. */
export const actorName = (as: ActingAs): string => (typeof as === 'string' ? as : 'petitioner');
