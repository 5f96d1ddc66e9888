import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Log, Metrics, NestLog } from '@redress/service-kit/edge';
import type { FastifyInstance } from 'fastify';
import { issuers, TokenVerifier } from './auth/token-verifier.js';
import { Verdicts } from './auth/verdicts.js';
import { watchEdge } from './edge/edge-hook.js';
import { RateLimits } from './edge/rate-limits.js';
import { addSecurityHeaders } from './edge/security-headers.js';
import { speakLanguage } from './errors/language.hook.js';
import { SupergraphExecutor } from './executor.js';
import { publishPartners } from './fetch/partner-proxy.js';
import { serviceAddresses } from './fetch/service-address.js';
import { ServiceClients } from './fetch/service-clients.js';
import type { GatewayConfig } from './gateway.config.js';
import { GatewayModule } from './gateway.module.js';
import { SupergraphFile } from './supergraph/supergraph-file.js';

const BODY_LIMIT = 256 * 1024;
export interface Gateway {
  readonly app: NestFastifyApplication;
  readonly executor: SupergraphExecutor;
  readonly supergraph: SupergraphFile;
  readonly metrics: Metrics;
}

/** Builds the gateway, ready to listen. @throws Error when the supergraph cannot be used */
export async function createGateway(config: GatewayConfig, log: Log, sandbox: boolean): Promise<Gateway> {
  const services = serviceAddresses(config);
  const clients = new ServiceClients(services, config.REDRESS_ASSERTION_KEY, config.REDRESS_SERVICE_TIMEOUT_MS);
  const executor = new SupergraphExecutor(clients);
  const metrics = new Metrics('gateway');
  const supergraph = new SupergraphFile(config.REDRESS_SUPERGRAPH, (sdl) => executor.use(sdl), {
    onSwap: (hash) => log.info('supergraph-swapped', { code: hash.slice(0, 12) }),
    onRefused: (error) => log.fault('supergraph-refused', error),
  });
  supergraph.open();
  const links = sandbox ? { people: config.REDRESS_OIDC_ISSUER, services } : null;
  const app = await NestFactory.create<NestFastifyApplication>(
    GatewayModule.with({ log, executor, metrics, links }),
    adapter(config),
    { logger: new NestLog(log), rawBody: true },
  );
  guard(app.getHttpAdapter().getInstance() as unknown as FastifyInstance, config);
  return { app, executor, supergraph, metrics };
}

function guard(server: FastifyInstance, config: GatewayConfig): void {
  const verifier = new TokenVerifier(issuers(config.REDRESS_OIDC_ISSUER, config.REDRESS_INTAKE_URL));
  const limits = new RateLimits({
    subject: config.REDRESS_RATE_SUBJECT_PER_MINUTE,
    address: config.REDRESS_RATE_ADDRESS_PER_MINUTE,
  });
  watchEdge(server, new Verdicts((token) => verifier.verify(token)), limits);
  speakLanguage(server);
  addSecurityHeaders(server);
  publishPartners(server, {
    url: config.REDRESS_PARTNERS_URL,
    key: config.REDRESS_ASSERTION_KEY,
    timeoutMs: config.REDRESS_SERVICE_TIMEOUT_MS,
  });
}

const adapter = ({ REDRESS_TRUSTED_PROXIES: proxies }: GatewayConfig) =>
  new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    ...(proxies && { trustProxy: proxies.split(',').map((proxy) => proxy.trim()) }),
  });
