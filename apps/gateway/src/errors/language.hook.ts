import { languageOf } from '@redress/service-kit/edge';
import type { FastifyInstance } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import { inLanguage } from './error-texts.js';

/** Puts into English what Apollo Server refuses before there is an operation (a batch, a body without a query): its plugins never see that. */
export function speakLanguage(server: FastifyInstance): void {
  server.addHook('onSend', async (request, reply, payload) => {
    const early = reply.statusCode >= 400 && typeof payload === 'string' && request.url.startsWith('/graphql');
    const language = languageOf(request.headers['accept-language']);
    return early && language !== 'zh-CN' ? translated(payload, language) : payload;
  });
}

function translated(payload: string, language: Parameters<typeof inLanguage>[0]): string {
  const body = JSON.parse(payload) as { errors?: GraphQLFormattedError[] };
  return JSON.stringify({ ...body, errors: body.errors?.map((error) => inLanguage(language, error)) });
}
