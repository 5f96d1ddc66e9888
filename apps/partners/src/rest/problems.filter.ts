import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Inject } from '@nestjs/common';
import { type Authenticated, languageOf, Log, TextBook } from '@redress/service-kit';
import type { FastifyReply } from 'fastify';
import { GraphQLError } from 'graphql';
import { randomUUID } from 'node:crypto';
import { Problem, statusOf } from './problem.js';

const LOCALES = new URL('../locales/', import.meta.url);
const byStatus: Readonly<Record<number, string>> = {
  400: 'BAD_USER_INPUT',
  404: 'NOT_FOUND',
  413: 'TOO_LARGE',
  415: 'BAD_USER_INPUT',
};

/** Every error of the REST interface as application/problem+json; a fault of ours is a reference and nothing else. */
@Catch()
export class Problems implements ExceptionFilter {
  private readonly texts = new TextBook([LOCALES]);
  constructor(@Inject(Log) private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const language = languageOf(http.getRequest<Authenticated>().headers['accept-language']);
    const { status, code, more } = this.problemOf(error);
    const text = (part: string) => this.texts.text(language, `problem.${code}.${part}`);
    void http
      .getResponse<FastifyReply>()
      .code(status)
      .type('application/problem+json')
      .send({
        type: `/partner/v1/problems/${code}`,
        status,
        code,
        title: more.title ?? text('title'),
        ...rest(more),
        remedy: more.remedy ?? text('remedy'),
      });
  }

  private problemOf(error: unknown): Problem {
    if (error instanceof Problem) return error;
    if (error instanceof GraphQLError) return ofGraphql(error);
    const status =
      error instanceof HttpException
        ? error.getStatus()
        : ((error as { statusCode?: number } | null)?.statusCode ?? 500);
    if (status >= 400 && status < 500) return new Problem(status, byStatus[status] ?? 'BAD_USER_INPUT');
    const reference = randomUUID();
    this.log.fault('fault', error, { request: reference });
    return new Problem(500, 'INTERNAL', { detail: reference });
  }
}

function ofGraphql({ message, extensions }: GraphQLError): Problem {
  const code = String(extensions['code'] ?? 'INTERNAL');
  return new Problem(statusOf(code, 500), code, code === 'BAD_USER_INPUT' ? { detail: message } : {});
}

const rest = ({ detail, basis }: Problem['more']) => ({ ...(detail && { detail }), ...(basis && { basis }) });
