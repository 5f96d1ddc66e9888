import type { Caller, Language } from '@redress/service-kit/edge';
import type { FastifyRequest } from 'fastify';

/** What the edge has found out about one request before GraphQL sees it. */
export interface Edge {
  readonly caller: Caller;
  readonly language: Language;
  /** The user's own token as it came, to be handed on. */
  readonly authorization: string | undefined;
  readonly acceptLanguage: string | undefined;
  /** The caller's address, unless it is this machine's own: behind a proxy that is not trusted all callers would be one. */
  readonly address: string | undefined;
  /** W3C trace context. */
  readonly traceparent: string | undefined;
}

export type EdgeRequest = FastifyRequest & { edge?: Edge };

/** Context of one GraphQL operation. */
export interface OperationContext extends Edge {
  readonly req: FastifyRequest;
  /** Ends every fetch of the operation when its time is over. */
  signal?: AbortSignal;
}
