import { GraphQLError } from 'graphql';
import type { AnswerError } from '../fetch/service-client.js';

/** An error of a service as one of ours, at its place in the answer. */
export const operationError = ({ message, path, extensions }: AnswerError): GraphQLError =>
  new GraphQLError(message, { ...(path && { path }), ...(extensions && { extensions }) });
