import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import { type Caller, verifyAssertion } from '@redress/service-kit/edge';
import { fastify, type FastifyInstance, type FastifyRequest } from 'fastify';
import { parse } from 'graphql';
import type { IncomingHttpHeaders } from 'node:http';

export const ASSERTION_KEY = 'assertion-key-of-the-tests-only';
type Resolvers = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
interface Seen {
  readonly headers: IncomingHttpHeaders;
  readonly query: string;
  readonly caller: Caller | null;
}

/** A service as small as it can be: its subgraph behind the assertion, and what it was asked. */
export class Subgraph {
  readonly seen: Seen[] = [];
  private readonly server: FastifyInstance = fastify();
  private port = 0;

  constructor(
    readonly name: string,
    readonly typeDefs: string,
    private readonly resolvers: Resolvers,
    private readonly jwks: object = { keys: [] },
  ) {}

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async listen(port = 0): Promise<this> {
    const apollo = new ApolloServer({
      schema: buildSubgraphSchema([{ typeDefs: parse(this.typeDefs), resolvers: this.resolvers as never }]),
      includeStacktraceInErrorResponses: false,
      plugins: [ApolloServerPluginInlineTraceDisabled()],
    });
    await apollo.start();
    this.server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body: Buffer, done) => {
      (request as { raw: { body?: Buffer } }).raw.body = body;
      done(null, JSON.parse(body.toString()));
    });
    this.server.get('/jwks', () => this.jwks);
    this.server.addHook('preHandler', async (request, reply) =>
      request.url === '/graphql' && !(await this.admit(request)) ? reply.code(401).send({}) : undefined,
    );
    this.server.post(
      '/graphql',
      fastifyApolloHandler(apollo, { context: async () => ({ caller: this.seen.at(-1)?.caller }) }),
    );
    this.port = Number(new URL(await this.server.listen({ port, host: '127.0.0.1' })).port);
    return this;
  }

  close = (): Promise<void> => this.server.close();

  private async admit(request: FastifyRequest): Promise<boolean> {
    const body = (request.raw as { body?: Buffer }).body ?? Buffer.alloc(0);
    const { query } = request.body as { query: string };
    const caller = verifyAssertion(String(request.headers['x-redress-assertion']), {
      key: ASSERTION_KEY,
      service: this.name,
      body,
      query,
    });
    this.seen.push({ headers: request.headers, query, caller });
    return caller !== null;
  }
}
