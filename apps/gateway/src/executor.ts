import type { ApolloServerOptionsWithGateway, BaseContext } from '@apollo/server';
import { type DocumentNode, type GraphQLSchema, parse } from 'graphql';
import type { OperationContext } from './edge/edge-request.js';
import type { ServiceClients } from './fetch/service-clients.js';
import type { Answerer, Asked } from './supergraph/answerer.js';
import { directAnswerer } from './supergraph/direct.js';
import { directService } from './supergraph/direct-service.js';
import { Ownership } from './supergraph/ownership.js';
import { stitch, stitchedAnswerer } from './supergraph/stitched.js';
import { withinTime } from './supergraph/within-time.js';

type GatewaySlot = ApolloServerOptionsWithGateway<BaseContext>['gateway'];
type SchemaListener = Parameters<GatewaySlot['onSchemaLoadOrUpdate']>[0];
type SchemaContext = Parameters<SchemaListener>[0];
/** A schema with what is known about answering from it. */
interface Plans {
  readonly ownership: Ownership;
  readonly byDocument: WeakMap<DocumentNode, Map<string | null, Answerer>>;
}

/**
 * Answers operations from the services. Plugs into Apollo Server's gateway slot; the supergraph can be replaced while serving,
 * and an operation ends on the schema it was checked against.
 */
export class SupergraphExecutor implements GatewaySlot {
  private readonly plans = new WeakMap<GraphQLSchema, Plans>();
  private listener: SchemaListener | undefined;
  private current: SchemaContext | undefined;

  constructor(
    private readonly clients: ServiceClients,
    private readonly wallTimeMs = 10_000,
  ) {}

  /**
   * Takes a supergraph; from now on new operations are checked and answered by it.
   * @throws Error when it cannot be used; the one before stays
   */
  use(sdl: string): void {
    const supergraph = parse(sdl, { noLocation: true });
    const apiSchema = stitch(supergraph, this.clients);
    this.plans.set(apiSchema, { ownership: new Ownership(supergraph), byDocument: new WeakMap() });
    const context = { apiSchema, coreSupergraphSdl: sdl };
    this.listener?.(context);
    this.current = context;
  }

  /** Whether there is a supergraph. */
  ready = (): boolean => this.current !== undefined;

  onSchemaLoadOrUpdate(listener: SchemaListener): () => void {
    this.listener = listener;
    return () => (this.listener = undefined);
  }

  load: GatewaySlot['load'] = async () => {
    if (this.current) this.listener?.(this.current);
    return {
      executor: ({ schema, request, context, ...asked }) =>
        this.answererOf(schema, asked)(request.variables ?? {}, context as OperationContext),
    };
  };

  stop = (): Promise<void> => this.clients.close();

  /** Plans a document once; Apollo Server keeps parsed documents, and a document that it drops takes its plans along. */
  private answererOf(schema: GraphQLSchema, asked: Asked): Answerer {
    const plans = this.plans.get(schema);
    if (!plans) throw new Error('schema without plans');
    const known = plans.byDocument.get(asked.document) ?? new Map<string | null, Answerer>();
    const answerer = known.get(asked.operationName) ?? this.plan(schema, plans.ownership, asked);
    plans.byDocument.set(asked.document, known.set(asked.operationName, answerer));
    return answerer;
  }

  /** One service has its own time-out (fetch/); over several services the times add up, so there a wall time holds. */
  private plan(schema: GraphQLSchema, ownership: Ownership, asked: Asked): Answerer {
    const service = directService(ownership, asked.document, asked.operationName);
    return service
      ? directAnswerer(schema, this.clients.of(service.name), asked)
      : withinTime(this.wallTimeMs, stitchedAnswerer(schema, asked));
  }
}
