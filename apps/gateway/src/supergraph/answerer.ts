import type { DocumentNode, ExecutionResult } from 'graphql';
import type { OperationContext } from '../edge/edge-request.js';

/** One operation of one document, as it was sent. */
export interface Asked {
  readonly document: DocumentNode;
  readonly operationName: string | null;
  readonly source: string;
}
type Variables = Record<string, unknown>;
/** Answers an operation that has been planned, as often as it comes. */
export type Answerer = (
  variables: Variables,
  context: OperationContext,
) => Promise<ExecutionResult<Record<string, unknown>>>;
