import { Log } from '@redress/service-kit/edge';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { request } from 'undici';
import { createGateway, type Gateway } from '../src/gateway.js';
import { gatewayConfig } from '../src/gateway.config.js';
import { serveKeys, Signer } from './issuer.fixture.js';
import { assignmentService, intakeService, supergraphOf } from './services.fixture.js';
import { ASSERTION_KEY, type Subgraph } from './subgraph.fixture.js';

export interface Reply {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
  body: Answer;
}
interface Answer {
  data?: Record<string, never> | null;
  errors?: { message: string; path?: string[]; extensions: Record<string, unknown> }[];
}
interface Sent {
  readonly headers?: Record<string, string>;
  readonly variables?: unknown;
  readonly operationName?: string;
  readonly token?: string;
}

/** A gateway over two small services, with both issuers, on free ports. */
export class World {
  private constructor(
    readonly gateway: Gateway,
    readonly url: string,
    readonly parts: {
      file: string;
      issuer: string;
      intake: Subgraph;
      assignment: Subgraph;
      staff: Signer;
      petitioners: Signer;
      close: (() => Promise<unknown> | void)[];
    },
  ) {}

  static async start(settings: Record<string, string> = {}, sandbox = true): Promise<World> {
    const [staff, petitioners] = [await Signer.make(), await Signer.make()];
    const issuer = await serveKeys(staff.jwks);
    const [intake, assignment] = await Promise.all([
      intakeService(petitioners.jwks).listen(),
      assignmentService().listen(),
    ]);
    const folder = mkdtempSync(join(tmpdir(), 'redress-gateway-'));
    const file = join(folder, 'supergraph.graphql');
    writeFileSync(file, supergraphOf([intake, assignment]));
    const config = gatewayConfig.parse({
      REDRESS_OIDC_ISSUER: issuer.url,
      REDRESS_ASSERTION_KEY: ASSERTION_KEY,
      REDRESS_INTAKE_URL: intake.url,
      REDRESS_ASSIGNMENT_URL: assignment.url,
      REDRESS_MEDIATION_URL: 'http://127.0.0.1:9',
      REDRESS_OVERSIGHT_URL: 'http://127.0.0.1:9',
      REDRESS_PARTNERS_URL: 'http://127.0.0.1:9',
      REDRESS_SUPERGRAPH: file,
      ...settings,
    });
    const gateway = await createGateway(config, new Log('gateway', 'test', 'fatal'), sandbox);
    await gateway.app.listen(0, '127.0.0.1');
    const close = [
      () => gateway.app.close(),
      () => gateway.supergraph.close(),
      intake.close,
      assignment.close,
      issuer.close,
      () => rmSync(folder, { recursive: true }),
    ];
    return new World(gateway, await gateway.app.getUrl(), {
      file,
      issuer: issuer.url,
      intake,
      assignment,
      staff,
      petitioners,
      close,
    });
  }

  /** Token of an officer, or of whoever the claims say. */
  officer = (claims: object = {}, changes = {}): Promise<string> =>
    this.parts.staff.token({ iss: this.parts.issuer, sub: 'po-01', roles: ['petition-officer'], ...claims }, changes);

  async ask(query: string, { headers = {}, variables, operationName, token }: Sent = {}): Promise<Reply> {
    return this.post(JSON.stringify({ query, variables, operationName }), {
      ...headers,
      ...(token && { authorization: `Bearer ${token}` }),
    });
  }

  async post(body: string, headers: Record<string, string> = {}): Promise<Reply> {
    return this.fetch('/graphql', {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...headers },
    });
  }

  async fetch(
    path: string,
    options: { method?: 'GET' | 'POST'; body?: string; headers?: Record<string, string> } = {},
  ): Promise<Reply> {
    const { statusCode: status, headers, body } = await request(this.url + path, options);
    const text = await body.text();
    return { status, headers, text, body: text.startsWith('{') ? (JSON.parse(text) as Answer) : {} };
  }

  async close(): Promise<void> {
    for (const close of this.parts.close) await close();
  }
}
