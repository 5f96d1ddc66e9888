import { type Language, TextBook } from '@redress/service-kit/edge';
import type { GraphQLFormattedError } from 'graphql';
import type { ErrorCode } from './error-codes.js';

const texts = new TextBook([new URL('../locales/', import.meta.url)]);

/** Message and remedy of a code in the caller's language. */
export function inLanguage(language: Language, error: GraphQLFormattedError): GraphQLFormattedError {
  const code = String(error.extensions?.['code']);
  const message = texts.text(language, `${code}.message`, { reference: error.extensions?.['reference'] });
  return { ...error, message, extensions: { ...error.extensions, remedy: texts.text(language, `${code}.remedy`) } };
}

/** The body of an answer that is nothing but one error. */
export const errorBody = (
  language: Language,
  code: ErrorCode,
  extensions: Readonly<Record<string, unknown>> = {},
): { errors: GraphQLFormattedError[] } => ({
  errors: [inLanguage(language, { message: code, extensions: { code, ...extensions } })],
});
