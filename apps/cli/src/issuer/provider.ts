import type { IncomingMessage, ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import type { Grant, Interaction } from 'oidc-provider';
import { type IssuerOptions, providerConfig } from './provider-config.js';

/** A grant of the issuer has nothing to do with rows and events, for which `save()` is banned. */
const keep = (grant: Grant): Promise<string> => grant['save']();

/** The development issuer. It knows no passwords: whoever reaches it may be any demo person, so production never starts it. */
export class DevelopmentIssuer {
  private loading: Promise<Provider> | null = null;
  constructor(private readonly options: IssuerOptions) {
    if (process.env['NODE_ENV'] === 'production') throw new Error('the development issuer is refused in production');
  }

  /** Loaded when the first browser or verifier asks: scripts never need it, and it costs half a second. */
  provider = (): Promise<Provider> => (this.loading ??= this.load());

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    await (await this.provider()).callback()(request, response);
  }

  interaction = async (request: IncomingMessage, response: ServerResponse): Promise<Interaction> =>
    (await this.provider()).interactionDetails(request, response);

  /** Answers an open login with the person chosen, and consents for them: there is one client and nothing to choose. */
  async choose(request: IncomingMessage, response: ServerResponse, sub: string): Promise<void> {
    const provider = await this.provider();
    const { params } = await provider.interactionDetails(request, response);
    const grant = new provider.Grant({ accountId: sub, clientId: params['client_id'] ?? '' });
    grant.addOIDCScope('openid offline_access');
    const result = { login: { accountId: sub }, consent: { grantId: await keep(grant) } };
    await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  }

  private async load(): Promise<Provider> {
    // It tells Node 20 on the terminal that it would like 22; the pin is checked on both.
    const { warn } = console;
    console.warn = () => undefined;
    try {
      const { default: Oidc } = await import('oidc-provider');
      return new Oidc(this.options.issuer, providerConfig(this.options));
    } finally {
      console.warn = warn;
    }
  }
}
