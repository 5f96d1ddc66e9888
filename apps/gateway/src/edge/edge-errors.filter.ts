import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { Log } from '@redress/service-kit/edge';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import type { ErrorCode } from '../errors/error-codes.js';
import { sendError } from '../errors/send-error.js';

const details: Readonly<Record<number, string>> = {
  413: 'The body is larger than 256 KB',
  415: 'Content-Type: application/json is needed',
  400: 'The body is not JSON',
};

/** Answers what fails before GraphQL is reached: not JSON, too large, no such page. It says nothing of the inside. */
@Catch()
export class EdgeErrors implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const status = statusOf(error);
    void sendError(http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>(), {
      status,
      code: codeOf(status),
      extensions: this.extensions(status, error),
    });
  }

  private extensions(status: number, error: unknown): Record<string, string> {
    const detail = details[status];
    if (status < 500) return detail ? { detail } : {};
    const reference = randomUUID();
    this.log.fault('fault', error, { request: reference });
    return { reference };
  }
}

/** Status of Nest's exceptions and of Fastify's own (`statusCode`); anything else is a fault of ours. */
function statusOf(error: unknown): number {
  const status =
    error instanceof HttpException ? error.getStatus() : (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}

const codeOf = (status: number): ErrorCode =>
  status >= 500 ? 'INTERNAL' : status === 404 ? 'NOT_FOUND' : 'BAD_USER_INPUT';
